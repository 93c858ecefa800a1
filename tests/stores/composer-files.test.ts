// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { db } from '@/sync/db'
import { until } from '../components/ticket/ticket-room'
import { replies, write } from './writing'

const begins = { 'image/png': [0x89, 0x50, 0x4E, 0x47], 'image/heic': [0, 0, 0, 24, ...'ftypheic'].map(at => typeof at === 'string' ? at.charCodeAt(0) : at), 'image/jpeg': [0xFF, 0xD8, 0xFF] }
/** A picture as big as that, of bytes that no other one has unless it has the same name. */
function picture(name = 'a.png', size = 40, kind: keyof typeof begins = 'image/png', type: string = kind) {
  const bytes = new Uint8Array([...begins[kind], ...Array.from({ length: 36 }, (_, i) => name.charCodeAt(i % name.length))])
  return new File([bytes.slice(0, size)], name, { type })
}

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
