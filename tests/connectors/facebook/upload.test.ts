import type { OutgoingFile } from '@/domain/actions/reply'
import { expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { limits } from '@/connectors/facebook/limits'
import { ticket } from '../../make'
import { fakeTime, write, written } from './pulling'
import { page, sessionOf } from './stand'

fakeTime()

const upload = facebook.upload!
const png: OutgoingFile = { id: 'f1', name: 'tấm ảnh.png', mime: 'image/png', size: 4 }
const bytes = new Blob(['\x89PNG'])
const chat = ticket({ id: `${page.id}/t_1`, source: page.id, kind: 'message' })
const comment = ticket({ id: `${page.id}/c_1`, source: page.id, kind: 'comment' })

/** A Facebook that takes every file and keeps what was asked. */
function taking() {
  const posts: Request[] = []
  const session = sessionOf((request) => {
    posts.push(request.clone())
    return Response.json({ attachment_id: '91', id: '92' })
  })
  return { session, posts }
}

it('S003 S080 a file of a message goes to the Page’s attachments, where no customer sees it', async () => {
  const { session, posts } = taking()
  expect(await upload(session, chat, png, bytes)).toBe('91')
  const form = await posts[0]!.formData()
  const file = form.get('filedata') as File
  expect(posts[0]!.url).toBe(`https://graph.facebook.com/v26.0/${page.account}/message_attachments`)
  expect([...form.keys()].sort()).toEqual(['filedata', 'message'])
  expect(JSON.parse(form.get('message') as string)).toEqual({ attachment: { type: 'image', payload: { is_reusable: true } } })
  expect([file.name, file.type, file.size]).toEqual(['tấm ảnh.png', 'image/png', bytes.size])
})

it('S003 a picture for a comment goes, unpublished, among the Page’s photos', async () => {
  const { session, posts } = taking()
  expect(await upload(session, comment, png, bytes)).toBe('92')
  expect(posts[0]!.url).toBe(`https://graph.facebook.com/v26.0/${page.account}/photos`)
  expect((await posts[0]!.formData()).get('published')).toBe('false')
})

it.each([
  ['image/jpeg', 'image'],
  ['image/gif', 'image'],
  ['image/svg+xml', 'file'],
  ['image/heic', 'file'],
  ['video/mp4', 'video'],
  ['audio/wav', 'audio'],
  ['application/pdf', 'file'],
  ['text/csv', 'file'],
])('S003 S009 %s goes as %s', async (mime, type) => {
  const { session, posts } = taking()
  await upload(session, chat, { ...png, mime }, bytes)
  expect(JSON.parse((await posts[0]!.formData()).get('message') as string)).toMatchObject({ attachment: { type } })
})

it.each([
  ['too large', chat, png, { size: limits.file + 1 } as Blob, 'tooLarge'],
  ['of a kind that is not taken', chat, { ...png, mime: 'font/woff2' }, bytes, 'wrongType'],
  ['a film, under a comment', comment, { ...png, mime: 'video/mp4' }, bytes, 'wrongType'],
] as const)('S003 S009 one that is %s is refused before anything leaves', async (_, about, file, blob, reason) => {
  const { session, posts } = taking()
  await expect(upload(session, about, file, blob)).rejects.toMatchObject({ reason })
  expect(posts).toHaveLength(0)
})

it('S006 an uploaded file reaches nobody until it is sent, and then once', async () => {
  const { session, world } = written(0)
  const { thread } = write(world, 'Lan', 'Hello')
  const about = ticket({ id: `${page.id}/${thread.id}`, source: page.id, customer: `${page.id}/${thread.psid}` })
  const uploaded = await upload(session, about, png, bytes)
  expect(thread.lines).toHaveLength(1)
  const file = { ...png, uploaded }
  await facebook.send.reply!(session, { command: { id: 'c', action: 'reply', input: { text: '', files: [file] }, ticket: about.id, source: page.id, by: 'ana', at: Date.now() }, ticket: about, files: [] })
  expect(thread.lines.slice(1)).toMatchObject([{ from: 'page', enclosures: [{ name: 'tấm ảnh.png', mime: 'image/png' }] }])
})
