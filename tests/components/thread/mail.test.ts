// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import ComposerBox from '@/components/composer/ComposerBox.vue'
import { useComposer } from '@/stores/composer'
import { useMail } from '@/stores/mail/mail'
import { useTicket } from '@/stores/ticket'
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
