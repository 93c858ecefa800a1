// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useOwed } from '@/stores/owed'
import { db } from '@/sync/db'
import { owedReply, until } from '../components/ticket/ticket-room'
import { draftOf, replies, write } from './writing'

it('every keystroke is kept', async () => {
  const { type } = await write()
  await type('D')
  expect(await draftOf('t_1')).toBe('D')
  await type('Dạ')
  expect(await draftOf('t_1')).toBe('Dạ')
  await type('')
  expect(await draftOf('t_1')).toBeUndefined()
})

it('S023: a hundred fast switches never put words of one ticket into another', async () => {
  const ids = ['a', 'b', 'c']
  const { open, composer } = await write(ids)
  const writes: Promise<unknown>[] = []
  for (let i = 0; i < 100; i++) {
    const id = ids[i % 3]!
    void open.open(`facebook:1/${id}`)
    const { id: box, text } = composer.box
    expect(box).toBe(`facebook:1/${id} reply`)
    writes.push(Promise.resolve(composer.type(box, text + id)))
    if (i % 7 === 0) await new Promise(resolve => setTimeout(resolve))
  }
  await Promise.all(writes)
  await until(() => expect(composer.box.loaded).toBe(true))
  for (const id of ids) expect(await draftOf(id) ?? '').toMatch(new RegExp(`^${id}*$`))
  expect((await db.drafts.toArray()).length).toBeGreaterThan(0)
})

it('S023: a late event of the last ticket writes into the last ticket', async () => {
  const { composer, go } = await write(['a', 'b'])
  const { id } = composer.box
  await go('b')
  await composer.type(id, 'for a')
  expect([await draftOf('a'), await draftOf('b'), composer.box.text]).toEqual(['for a', undefined, ''])
})

it('S010: reply and note each keep their own draft', async () => {
  const { composer, type } = await write()
  await type('to the customer')
  composer.pick('note')
  await until(() => expect(composer.box.loaded).toBe(true))
  await type('among us')
  composer.pick('reply')
  await until(() => expect(composer.box.text).toBe('to the customer'))
  expect(await draftOf('t_1', 'note')).toBe('among us')
})

it('what is typed before the draft has been read stands behind it', async () => {
  const { composer, open } = await write(['a', 'b'])
  await db.drafts.put({ id: 'facebook:1/b reply', text: 'kept ', files: [], at: 1 })
  void open.open('facebook:1/b')
  void composer.type(composer.box.id, 'typed')
  await until(() => expect(composer.box.text).toBe('kept typed'))
  await until(async () => expect(await draftOf('b')).toBe('kept typed'))
})

it('a draft changed in another window appears while nobody writes here, and not before', async () => {
  const { composer, type } = await write()
  composer.focus(true)
  await type('mine')
  await db.drafts.put({ id: 'facebook:1/t_1 reply', text: 'theirs', files: [], at: Date.now() + 1000 })
  // Something that is read after it: the other window's change has been heard of by then.
  await until(() => expect(composer.box.heard).toBeGreaterThan(Date.now()))
  expect(composer.box.text).toBe('mine')
  composer.focus(false)
  expect(composer.box.text).toBe('theirs')
})

it.each([[''], ['   '], ['\n\n']])('S158: nothing to say is not sent (%j)', async (text) => {
  const { composer, type } = await write()
  await type(text)
  await composer.send()
  expect(await replies()).toEqual([])
})

it('S006: pressed twice, sent once; the draft is gone', async () => {
  const { composer, type } = await write()
  await type(' Còn ạ ')
  await Promise.all([composer.send(), composer.send()])
  expect((await replies()).map(row => row.action === 'reply' && row.input.text)).toEqual(['Còn ạ'])
  expect([composer.box.text, await draftOf('t_1')]).toEqual(['', undefined])
})

it('what is written while the last one goes out stays', async () => {
  const { composer, type } = await write()
  await type('first')
  const sent = composer.send()
  void type('second')
  await sent
  expect([composer.box.text, await draftOf('t_1')]).toEqual(['second', 'second'])
})

it('what could not be kept comes back into the field', async () => {
  const { composer, type } = await write()
  await type('nothing is lost')
  vi.spyOn(db.outbox, 'add').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
  await composer.send()
  expect([composer.box.text, await draftOf('t_1'), (await replies()).length]).toEqual(['nothing is lost', 'nothing is lost', 0])
})

it('S153: a note goes nowhere but into the ticket', async () => {
  const { composer } = await write()
  composer.pick('note')
  await until(() => expect(composer.box.loaded).toBe(true))
  await composer.type(composer.box.id, 'careful')
  await composer.send()
  expect((await db.outbox.toArray()).map(row => row.action)).toEqual(['note'])
})

it('S083: a thumb pressed twice is one thumb', async () => {
  const { composer } = await write()
  await Promise.all([composer.like(), composer.like()])
  expect((await replies()).length).toBe(1)
})

it('a text over the limit waits and says by how much', async () => {
  const { composer, type } = await write()
  await type('x'.repeat(composer.limits!.text + 3))
  expect([composer.left, composer.canSend]).toEqual([-3, false])
  await type('short')
  expect([composer.left, composer.canSend]).toEqual([undefined, true])
})

it('S158: spaces and characters of no width alone are nothing to send, in a note neither', async () => {
  const { composer, type } = await write()
  await type(' \u200B\u2060\n')
  expect(composer.canSend).toBe(false)
  composer.pick('note')
  await type('\u200D')
  expect(composer.canSend).toBe(false)
})

it('where the channel counts bytes, an emoji is four of them', async () => {
  const { composer, type } = await write(['t_1'], { ticket: { id: 'facebook:1/t_1', assignee: 'ana', channel: 'instagram' } })
  await type('😍'.repeat(250))
  expect([composer.left, composer.limits?.unit, composer.canSend]).toEqual([0, 'bytes', true])
  await type(`${'😍'.repeat(250)}ạ`)
  expect([composer.left, composer.canSend]).toEqual([-3, false])
})

it('S164: a failed one goes back into the field with its files, behind what stands there', async () => {
  const file = { id: 'f1', name: 'a.png', mime: 'image/png', size: 3 }
  const { composer, open, type } = await write(['t_1'], { owed: [owedReply({ state: 'rejected', reason: 'windowOver', input: { text: 'failed', files: [file] } })] })
  await db.files.put({ ...file, blob: new Blob(['abc'], { type: 'image/png' }) })
  await type('draft')
  await until(() => expect(open.owed.length).toBe(1))
  // Pressed twice, it is one.
  await Promise.all([composer.takeBack(open.owed[0]!), composer.takeBack(open.owed[0]!)])
  expect([composer.box.text, await draftOf('t_1'), (await replies()).length]).toEqual(['draft\nfailed', 'draft\nfailed', 0])
  await until(() => expect(composer.box.files.map(file => file.name)).toEqual(['a.png']))
})

it('an unsure one that has arrived answers the ticket and leaves no second copy of its words', async () => {
  const { open } = await write(['t_1'], { owed: [owedReply({ state: 'unsure' })] })
  await until(() => expect(open.owed.length).toBe(1))
  const scope = effectScope()
  await scope.run(() => useOwed().arrived(open.owed[0]!))
  expect([(await db.tickets.get('facebook:1/t_1'))?.status, await db.outbox.count(), await db.messages.count()]).toEqual(['pending', 0, 0])
})

it.each(['again', 'drop', 'arrived'] as const)('S164: one that is on its way again, pressed so in another window, goes on its way: %s', async (press) => {
  const { open } = await write(['t_1'], { owed: [owedReply({ state: 'unsure' })] })
  await until(() => expect(open.owed.length).toBe(1))
  const [row] = open.owed
  await db.outbox.update(row!.seq, { state: 'sending' })
  await effectScope().run(() => useOwed()[press](row!))
  expect(await db.outbox.toArray()).toMatchObject([{ state: 'sending' }])
})

it('S164: nor does it come back into the field', async () => {
  const { composer, open } = await write(['t_1'], { owed: [owedReply({ state: 'rejected', reason: 'windowOver' })] })
  await until(() => expect(open.owed.length).toBe(1))
  const [row] = open.owed
  await db.outbox.update(row!.seq, { state: 'sending' })
  await composer.takeBack(row!)
  expect([composer.box.text, await db.outbox.count()]).toEqual(['', 1])
})
