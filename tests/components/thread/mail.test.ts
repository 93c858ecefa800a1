// @vitest-environment happy-dom
import type { Draft } from '@/sync/drafts'
import { storeToRefs } from 'pinia'
import { describe, expect, it } from 'vitest'
import ComposerBox from '@/components/composer/ComposerBox.vue'
import { useComposer } from '@/stores/composer'
import { useMail } from '@/stores/mail/mail'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { source, ticket } from '../../make'
import { enter, onPage, until } from '../ticket/ticket-room'

const desk = source({ id: 'chatwoot:7@d', connector: 'chatwoot', account: '7@d', address: 'https://d.example', me: '11' })
const row = (changes = {}) => ({ id: 'chatwoot:7@d/1', source: desk.id, page: desk.id, customer: `${desk.id}/c1`, channel: 'web' as const, ...changes })
const tab = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('[role=tab]')].find(one => one.textContent?.trim() === name)
const email = (value: string) => db.customers.put({ id: `${desk.id}/c1`, source: desk.id, facts: { email: [{ id: 'email', value, from: 'typed', at: 1 }] } })

async function write(changes = {}) {
  const open = row(changes)
  const box = await enter(ComposerBox, { ticket: open }, { props: { ticket: ticket({ assignee: 'ana', ...open }) } })
  await db.sources.put(desk)
  await until(() => expect(useMail().here).toBe(true))
  return box
}

it('S114, S118: without an address the button says why; one that is typed enables it at once', async () => {
  await write()
  await until(() => expect(tab('E-mail')?.disabled).toBe(true))
  expect(tab('E-mail')?.title).toBe('No e-mail address is known. Add one in the customer card.')
  await email('nora@mail.example')
  await until(() => expect(tab('E-mail')?.disabled).toBe(false))
})

it('S168: a reply by e-mail is asked first; refused it stays as it was typed, confirmed it is in the outbox and the field is empty', async () => {
  await write()
  await email('nora@mail.example')
  await until(() => expect(useMail().why).toBeUndefined())
  const composer = useComposer()
  composer.pick('mail')
  await until(() => expect(useMail().head.to).toBe('nora@mail.example'))
  await until(() => expect(composer.box.loaded).toBe(true))
  await composer.type(composer.box.id, 'It is on its way')
  const answered = async (yes: boolean) => {
    const sending = composer.send()
    await until(() => expect(document.body.textContent).toContain('Send without a subject?'))
    useMail().asking?.answer(yes)
    await sending
  }
  await answered(false)
  expect(composer.box.text).toBe('It is on its way')
  expect((await db.drafts.get('chatwoot:7@d/1 mail'))?.text).toBe('It is on its way')
  expect(await db.outbox.count()).toBe(0)
  await answered(true)
  expect(await db.outbox.toArray()).toMatchObject([{ action: 'mail', input: { to: 'nora@mail.example', subject: '', text: 'It is on its way', files: [] } }])
  expect((await db.drafts.get('chatwoot:7@d/1 mail'))?.text ?? '').toBe('')
})

it('S164: a mail that was refused goes back into the mail, with whom it was for', async () => {
  await write()
  const input = { to: 'nora@mail.example', subject: 'Shade', text: 'It is on its way', files: [] }
  await db.outbox.add({ id: 'm', action: 'mail', input, ticket: 'chatwoot:7@d/1', source: desk.id, by: 'ana', at: 1, state: 'rejected', reason: 'noMailInbox', tries: 1, notBefore: 0 } as never)
  await until(() => expect(useTicket().owed).toHaveLength(1))
  const composer = useComposer()
  await composer.takeBack(useTicket().owed[0]!)
  expect(composer.tab).toBe('mail')
  await until(() => expect([composer.box.text, useMail().head]).toMatchObject(['It is on its way', { to: 'nora@mail.example', subject: 'Shade' }]))
})

it('S165: an answer by mail carries its copies, and a wrong address stops it', async () => {
  await write({ channel: 'email', subject: 'Shade' })
  const composer = useComposer()
  await until(() => expect(composer.box.loaded).toBe(true))
  expect(onPage('.head')?.textContent).toContain('Subject: Shade')
  await composer.type(composer.box.id, 'A new one comes')
  useMail().change({ cc: 'stock@' })
  await composer.send()
  expect(await db.outbox.count()).toBe(0)
  expect(composer.box.text).toBe('A new one comes')
  useMail().change({ cc: 'stock@lampshop.example' })
  await composer.send()
  await until(async () => expect(await db.outbox.toArray()).toMatchObject([{ action: 'reply', input: { copies: { cc: ['stock@lampshop.example'] } } }]))
  expect(useTicket().ticket?.id).toBe('chatwoot:7@d/1')
})

it('S023: what stands above a mail is kept with its draft', async () => {
  await write({ channel: 'email', subject: 'Shade' })
  useMail().change({ cc: 'stock@lamp' })
  await until(async () => expect((await db.drafts.get('chatwoot:7@d/1 reply'))?.head?.cc).toBe('stock@lamp'))
})

describe('S146 S168 what was written goes the other way, too', () => {
  const blob = new Blob(['%PDF-1.7'], { type: 'application/pdf' })
  const button = (name: string) => [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === name)
  const draft = async (tab: string) => db.drafts.get(`chatwoot:7@d/1 ${tab}`)
  const back = () => db.presences.put({ source: desk.id, customers: [`${desk.id}/c1`] } as never)

  /** In the mail of a ticket whose reply was begun. */
  async function begun(reply: Partial<Draft> = {}, changes = {}) {
    await write(changes)
    await db.files.put({ id: 'f1', name: 'label.pdf', mime: 'application/pdf', size: 8, blob })
    await db.drafts.put({ id: 'chatwoot:7@d/1 reply', text: 'It is on its way', files: ['f1'], at: Date.now(), ...reply })
    await email('nora@mail.example')
    await until(() => expect(useMail().why).toBeUndefined())
    useComposer().pick('mail')
  }

  it('a reply that was begun is taken over into the mail, with its files, and stands in one place only', async () => {
    await begun()
    await until(() => expect(button('Take it over')).toBeDefined())
    button('Take it over')!.click()
    const { box } = storeToRefs(useComposer())
    await until(() => expect([box.value.text, box.value.files.map(({ name }) => name)]).toEqual(['It is on its way', ['label.pdf']]))
    await until(async () => expect([await draft('reply'), (await draft('mail'))?.files]).toEqual([undefined, ['f1']]))
    expect(button('Take it over')).toBeUndefined()
  })

  it('a card stays with the reply, and that is said', async () => {
    await begun({ aim: { card: { title: 'Lamp', image: 'https://shop.example/lamp.jpg' } as never } })
    await until(() => expect(button('Take it over')).toBeDefined())
    button('Take it over')!.click()
    await until(() => expect(useToasts().toast?.text).toBe('mail.stays.reply'))
    expect(await draft('reply')).toMatchObject({ text: '', files: [], aim: { card: { title: 'Lamp' } } })
  })

  it('the customer is back while a mail is written: that is said at once, and one press answers in the chat, behind what stood there', async () => {
    await begun({ text: 'Hello Nora,', files: [] })
    const composer = useComposer()
    await until(() => expect(composer.box.loaded).toBe(true))
    await composer.type(composer.box.id, 'It is on its way')
    expect(document.body.textContent).not.toContain('The customer is back in the chat.')
    await back()
    await until(() => expect(document.body.textContent).toContain('The customer is back in the chat.'))
    button('Answer in the chat')!.click()
    await until(() => expect([composer.tab, composer.box.text]).toEqual(['reply', 'Hello Nora,\nIt is on its way']))
    expect((await draft('mail'))?.text ?? '').toBe('')
    expect(await db.outbox.count()).toBe(0)
  })

  it('a file that the chat does not take stays with the mail, and says why', async () => {
    await begun({ text: '', files: [] }, { channel: 'line' })
    const composer = useComposer()
    await until(() => expect(composer.box.loaded).toBe(true))
    await db.drafts.put({ id: 'chatwoot:7@d/1 mail', text: 'Here it is', files: ['f1'], at: Date.now() + 1000 })
    await until(() => expect(composer.box.files).toHaveLength(1))
    await back()
    await until(() => expect(button('Answer in the chat')).toBeDefined())
    button('Answer in the chat')!.click()
    await until(() => expect(composer.refused.map(({ name }) => name)).toEqual(['label.pdf']))
    expect(useToasts().toast?.text).toBe('mail.stays.mail')
    expect([(await draft('mail'))?.files, (await draft('reply'))?.text]).toEqual([['f1'], 'Here it is'])
  })

  it('who is back is asked about once more before a mail goes out', async () => {
    await begun({ text: '', files: [] })
    const composer = useComposer()
    await until(() => expect(composer.box.loaded).toBe(true))
    await composer.type(composer.box.id, 'It is on its way')
    await back()
    await until(() => expect(useMail().isThere).toBe(true))
    const sending = composer.send()
    await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('The customer is back in the chat.'))
    useMail().asking?.answer(false)
    await sending
    expect([composer.box.text, await db.outbox.count()]).toEqual(['It is on its way', 0])
  })
})
