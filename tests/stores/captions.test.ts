// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket/ticket-room'

const png = () => new File([new Uint8Array([0x89, 0x50, 0x4E, 0x47, 1, 2, 3])], 'a.png', { type: 'image/png' })
const wav = () => new File([new Uint8Array([...'RIFF\u0010\u0000\u0000\u0000WAVEfmt '].map(at => at.charCodeAt(0)))], 'voice-1.wav', { type: 'audio/wav' })
const film = () => new File([new Uint8Array([0, 0, 0, 24, ...[...'ftypisom'].map(at => at.charCodeAt(0))])], 'film.mp4', { type: 'video/mp4' })
async function replies() {
  return (await db.outbox.filter(row => row.action === 'reply').toArray())
    .map(row => row.action === 'reply' ? [row.input.files.map(file => file.name).join(), row.input.text] : [])
}

async function write(files: File[], text = '') {
  await furnish({ ticket: { id: 'facebook:1/t_1', assignee: 'ana', seenAt: Date.now() } })
  await useTicket().open('facebook:1/t_1')
  const composer = useComposer()
  await until(() => expect(composer.box.loaded).toBe(true))
  await composer.addFiles(files)
  await until(() => expect(composer.box.files).toHaveLength(files.length))
  if (text) await composer.type(composer.box.id, text)
  return composer
}

it.each([
  ['emoji', '👩‍👩‍👧 còn 2 cái ❤️'],
  ['right-to-left text', 'שלום, יש במלאי \u202Aabc\u202C'],
  ['exactly 2 000 characters', 'a'.repeat(2000)],
  ['lines', 'one\n\ntwo'],
])('S005: a caption of %s goes behind its picture as it was typed', async (_, caption) => {
  const composer = await write([png()], caption)
  await composer.send()
  expect(await replies()).toEqual([['a.png', ''], ['', caption]])
})

it('S005: a caption that is too long holds picture and words back, and both stay', async () => {
  const composer = await write([png()], 'a'.repeat(2001))
  await composer.send()
  expect(await replies()).toEqual([])
  expect([composer.left, composer.box.text.length, composer.box.files.length]).toEqual([-1, 2001, 1])
})

it.each([
  ['S005: a picture', png, 'a.png'],
  ['S008: a voice message', wav, 'voice-1.wav'],
  ['S003: a film, which has no picture of its own yet,', film, 'film.mp4'],
])('%s goes without a caption', async (_, made, name) => {
  const composer = await write([made()])
  await composer.send()
  expect(await replies()).toEqual([[name, '']])
})

it('S003: a cancelled picker changes nothing of what stands there', async () => {
  const composer = await write([png()], 'and this?')
  await composer.addFiles([])
  expect([composer.box.files.map(file => file.name), composer.box.text, composer.refused]).toEqual([['a.png'], 'and this?', []])
})
