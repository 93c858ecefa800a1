// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useComposer } from '@/stores/composer'
import { useOwed } from '@/stores/owed'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, owedReply, until } from '../components/ticket-room'

const draftOf = async (ticket: string, tab = 'reply') => (await db.drafts.get(`facebook:1/${ticket} ${tab}`))?.text
const replies = () => db.outbox.filter(row => row.action === 'reply').toArray()
const begins = { 'image/png': [0x89, 0x50, 0x4E, 0x47], 'image/heic': [0, 0, 0, 24, ...'ftypheic'].map(at => typeof at === 'string' ? at.charCodeAt(0) : at), 'image/jpeg': [0xFF, 0xD8, 0xFF] }
/** A picture as big as that, of bytes that no other one has unless it has the same name. */
function picture(name = 'a.png', size = 40, kind: keyof typeof begins = 'image/png', type: string = kind) {
  const bytes = new Uint8Array([...begins[kind], ...Array.from({ length: 36 }, (_, i) => name.charCodeAt(i % name.length))])
  return new File([bytes.slice(0, size)], name, { type })
}

async function write(ids = ['t_1'], room: Parameters<typeof furnish>[0] = {}) {
  const [first, ...rest] = ids.map(id => ({ id: `facebook:1/${id}`, assignee: 'ana', seenAt: Date.now() }))
  await furnish({ ticket: first, others: rest, ...room })
  const open = useTicket()
  const composer = useComposer()
  const go = async (id: string) => {
    await open.open(`facebook:1/${id}`)
    await until(() => expect(open.ticket?.id).toBe(`facebook:1/${id}`))
    await until(() => expect(composer.box.loaded).toBe(true))
  }
  const type = (text: string) => composer.type(composer.box.id, text)
  await go(ids[0]!)
  return { open, composer, go, type }
}

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

it('S005: where no text fits beside a file, files go first and the words behind them', async () => {
  const { composer, type } = await write()
  await composer.addFiles([picture('a.png'), picture('b.png')])
  await until(() => expect(composer.box.files.length).toBe(2))
  await type('both in stock')
  await composer.send()
  expect((await replies()).map(row => row.action === 'reply' && [row.input.text, row.input.files.map(file => file.name)]))
    .toEqual([['', ['a.png']], ['', ['b.png']], ['both in stock', []]])
  expect(await db.files.count()).toBe(2)
})

it('S003: what the channel does not take is not attached, and says why', async () => {
  const { composer } = await write()
  const huge = picture('huge.png')
  Object.defineProperty(huge, 'size', { value: 10 ** 9 })
  await composer.addFiles([picture('empty.png', 0), huge, picture('ok.png')])
  expect(composer.refused).toEqual([{ name: 'empty.png', fault: 'empty' }, { name: 'huge.png', fault: 'tooLarge' }])
  await until(() => expect(composer.box.files.map(file => file.name)).toEqual(['ok.png']))
})

it.each([
  ['S004', 'words with a picture’s name', () => new File(['hello'], 'a.png', { type: 'image/png' }), [{ name: 'a.png', fault: 'mismatch' }], []],
  ['S004', 'a JPEG called .png', () => picture('b.png', 40, 'image/jpeg', 'image/png'), [], ['image/png', 'image/jpeg']],
  ['S003', 'a HEIC of a phone', () => picture('b.heic', 40, 'image/heic', ''), [], ['image/png', 'image/heic']],
] as const)('%s: beside a picture, %s', async (_, __, made, refused, kept) => {
  const { composer } = await write()
  if (kept.length > 0) await composer.addFiles([picture()])
  await composer.addFiles([made()])
  expect(composer.refused).toEqual(refused)
  expect((await db.files.toArray()).map(({ mime }) => mime).sort()).toEqual([...kept].sort())
})

it('S004: the same file twice is attached once, and one of the same size is another', async () => {
  const { composer } = await write()
  await composer.addFiles([picture('a.png'), picture('a.png'), picture('b.png')])
  expect(composer.refused).toEqual([{ name: 'a.png', fault: 'twice' }])
  expect(await db.files.count()).toBe(2)
})

it('S003: ten files at once keep their order', async () => {
  const { composer } = await write()
  const names = Array.from({ length: 10 }, (_, i) => `${i}.png`)
  await composer.addFiles(names.map(name => picture(name)))
  await until(() => expect(composer.box.files.map(file => file.name)).toEqual(names))
})

it('S003: one that waits can be stopped, and stands in the field again with its file', async () => {
  const { composer, type } = await write()
  await composer.addFiles([picture()])
  await until(() => expect(composer.canSend).toBe(true))
  await composer.send()
  await type('meanwhile')
  const [row] = await db.outbox.filter(row => row.action === 'reply').toArray()
  await composer.withdraw(row!)
  await until(() => expect([composer.box.text, composer.box.files.map(file => file.name)]).toEqual(['meanwhile', ['a.png']]))
  expect(await replies()).toEqual([])
})

it('a file that is taken off again is forgotten', async () => {
  const { composer } = await write()
  await composer.addFiles([picture()])
  await until(() => expect(composer.box.files.length).toBe(1))
  await composer.removeFile(composer.box.files[0]!.id)
  await until(() => expect(composer.box.files.length).toBe(0))
  expect(await db.files.count()).toBe(0)
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
  await composer.takeBack(open.owed[0]!)
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
