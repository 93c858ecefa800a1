import type { Connector } from '@/connectors/connector'
import type { Command } from '@/domain/actions'
import type { Source } from '@/domain/source'
import { beforeEach } from 'vitest'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'

export const minute = 60_000
export const second = 'facebook:2'

export function reply(from = 'facebook:1'): Command {
  return { id: `r ${from}`, action: 'reply', input: { text: 'Dạ', files: [] }, ticket: `${from}/t_1`, source: from, by: 'ana', at: noon }
}
export const read = async (id = 'facebook:1') => (await db.sources.get(id))!
export function fails(error: unknown) {
  return () => {
    throw error
  }
}

export async function connected(...changes: Partial<Source>[]) {
  for (const change of changes) {
    const made = source({ filled: true, syncedAt: 0, ...change })
    await db.sources.put(made)
    const arrived = conversation({ id: `${made.id}/t_1`, source: made.id, page: made.id, customer: `${made.id}/c1` })
    await store(made, { arrivals: [{ conversation: arrived }], messages: [], cursor: '' }, noon)
  }
}

/** A fresh room for each test of a pass; `registry` stands in the place of the connectors. `asked`: what each source was asked, in order. */
export function passing(registry: { connectors: Record<string, unknown> }) {
  const fresh = () => {
    const time = { now: noon }
    return { time, outside: fakeOutside(time), remote: fakeRemote(), asked: [] as string[] }
  }
  const room = fresh()

  /** The fake remote, with a word to say for each source before it answers. */
  function remoteThat(answers: Record<string, () => unknown>) {
    const speak = async (id: string, what: string) => {
      room.asked.push(`${id} ${what}`)
      await answers[id]?.()
    }
    const connector: Connector = {
      ...room.remote.connector,
      async* pull(session) {
        await speak(session.source.id, 'pull')
        yield { arrivals: [], messages: [], cursor: 'next' }
      },
      send: {
        ...room.remote.connector.send,
        reply: async (session, job) => {
          await speak(session.source.id, 'reply')
          return room.remote.connector.send.reply!(session, job)
        },
      },
    }
    registry.connectors = { facebook: connector }
  }

  beforeEach(async () => {
    await Promise.all(db.tables.map(table => table.clear()))
    Object.assign(room, fresh())
    remoteThat({})
  })
  return { room, remoteThat }
}
