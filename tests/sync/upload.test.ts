import type { Connector } from '@/connectors/connector'
import type { Command } from '@/domain/actions'
import { beforeEach, expect, it } from 'vitest'
import { Rejected } from '@/connectors/errors'
import { db } from '@/sync/db'
import { deliver } from '@/sync/deliver'
import { dispatch } from '@/sync/dispatch'
import { draftId, keepFile } from '@/sync/drafts'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { withdraw } from '@/sync/settle'
import { offerToUpload, turnTo } from '@/sync/upload'
import { source, ticket } from '../make'
import { fakeRemote } from './remote'

const chat = ticket()
const row = async () => (await db.outbox.toArray())[0]
const stored = async () => (await db.files.toArray()).map(({ name }) => name)

/** A reply of these files, owed, and a channel whose `upload` does as it is told. */
async function owing(upload: Connector['upload'], names = ['a.png']) {
  const remote = fakeRemote()
  const kept = await Promise.all(names.map(name => keepFile(new File(['x'], name, { type: 'image/png' }))))
  const files = kept.map(({ id, name, mime, size }) => ({ id, name, mime, size }))
  const command: Command = { id: 'r', action: 'reply', input: { text: 'Look', files }, ticket: chat.id, source: chat.source, by: 'ana', at: 1 }
  await dispatch(command)
  const session = { source: source(), secret: 's', fetch, signal: AbortSignal.timeout(5000), now: () => Date.now(), usage: () => {} }
  const connector: Connector = { ...remote.connector, upload }
  const go = async () => deliver((await row())!, connector, session)
  return { remote, go }
}

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  await db.transaction('rw', rewritten(), async () => rewrite(await look([chat.id], []), () => chat))
})

it('S003 files are brought there first, and the message names them', async () => {
  const { remote, go } = await owing(async (_, __, file) => `there ${file.name}`, ['a.png', 'b.png'])
  const given: unknown[] = []
  const { reply } = remote.connector.send
  remote.connector.send.reply = async (session, job) => {
    given.push(job.command.input.files.map(file => file.uploaded))
    return reply!(session, job)
  }
  await go()
  expect(given).toEqual([['there a.png', 'there b.png']])
  expect([await db.outbox.count(), await stored()]).toEqual([0, []])
})

it('S006 an upload that breaks is simply tried again, without asking the agent and without what is there already', async () => {
  const asked: string[] = []
  let breaks = true
  const { remote, go } = await owing(async (_, __, file) => {
    asked.push(file.name)
    if (file.name === 'b.png' && breaks) throw new TypeError('Failed to fetch')
    return '1'
  }, ['a.png', 'b.png'])
  await expect(go()).rejects.toThrow('Failed to fetch')
  expect(await row()).toMatchObject({ state: 'waiting' })
  breaks = false
  await go()
  expect(asked).toEqual(['a.png', 'b.png', 'b.png'])
  expect(remote.arrived).toHaveLength(1)
})

it('S003 taken back while it is uploaded: the request ends, nothing arrives, words and file are in the draft', async () => {
  let aborted = false
  const { remote, go } = await owing((session) => {
    void row().then(owed => withdraw(owed!.seq, 5))
    return new Promise((_, reject) => session.signal.addEventListener('abort', () => {
      aborted = true
      reject(session.signal.reason)
    }))
  })
  expect(await go()).toBe(false)
  expect([aborted, remote.arrived, await db.outbox.count(), await stored()]).toEqual([true, [], 0, ['a.png']])
  expect(await db.drafts.get(draftId(chat.id, 'reply'))).toMatchObject({ text: 'Look', files: [expect.any(String)] })
})

it('S003 taken back in the very moment before it is sent, it is not sent', async () => {
  const { remote, go } = await owing(async () => {
    await withdraw((await row())!.seq, 5)
    return '1'
  })
  await go()
  expect([remote.arrived, await stored()]).toEqual([[], ['a.png']])
})

it.each(['sending', 'cut', 'unsure', 'rejected'] as const)('what is %s cannot be taken back', async (state) => {
  await owing(async () => '1')
  const { seq } = (await row())!
  await db.outbox.update(seq, { state })
  expect(await withdraw(seq, 5)).toBe(false)
  expect(await db.outbox.count()).toBe(1)
})

it('what stands in the draft already stays before it', async () => {
  await owing(async () => '1')
  await db.drafts.put({ id: `${chat.id} reply`, text: 'Hello', files: ['f0'], at: 1 })
  await withdraw((await row())!.seq, 5)
  expect(await db.drafts.get(draftId(chat.id, 'reply'))).toMatchObject({ text: 'Hello\nLook', files: ['f0', expect.any(String)] })
})

it('S164 refused, it is uploaded again on the next try', async () => {
  let refuses = true
  const { remote, go } = await owing(async () => '1')
  const { reply } = remote.connector.send
  remote.connector.send.reply = async (session, job) => {
    if (refuses) throw new Rejected('invalid')
    return reply!(session, job)
  }
  await go()
  expect(await row()).toMatchObject({ state: 'rejected', input: { files: [expect.not.objectContaining({ uploaded: '1' })] } })
  refuses = false
  await db.outbox.toCollection().modify({ state: 'waiting' })
  await go()
  expect(remote.arrived).toHaveLength(1)
})

it('a file whose bytes are gone is refused in words', async () => {
  const { go } = await owing(async () => '1')
  await db.files.clear()
  await go()
  expect(await row()).toMatchObject({ state: 'rejected', reason: 'fileLost' })
})

it('what is being sent is not uploaded by another window', async () => {
  await owing(async () => '1')
  const { seq } = (await row())!
  await turnTo(seq, 'sending')
  expect(await turnTo(seq, 'uploading')).toBeUndefined()
})

it('while a panel uploads, the background leaves it the files', async () => {
  const { remote, go } = await owing(async () => '1')
  const { query } = navigator.locks
  offerToUpload()
  navigator.locks.query = async () => ({ held: [{ name: 'uploader' }] })
  expect(await go()).toBe(false)
  navigator.locks.query = query
  expect([remote.arrived, await row()]).toEqual([[], expect.objectContaining({ state: 'waiting' })])
  expect(await go()).toBe(true)
})
