import type { Connector, Job, Receipt } from '@/connectors/connector'
import type { Arrival } from '@/domain/arrive'
import type { Said } from '@/domain/message'
import type { Outside } from '@/sync/outside'
import { withLocalDesk } from '@/connectors/local-desk'

/** What a remote does with the next reply: as it should, or one of the ways it can fail. */
export type Mood = 'well' | (() => never) | 'cutBefore' | 'cutAfter'

function cut() {
  throw new TypeError('Failed to fetch')
}

/** A remote in memory that can be told to fail, and that remembers what really reached it. */
export function fakeRemote() {
  const arrived: { ticket: string, text: string }[] = []
  const arrivals: Arrival[] = []
  const state = { mood: 'well' as Mood, moods: [] as Mood[], clock: 0, seen: 0, listed: true }

  function said(ticket: string, text: string): Said {
    state.clock += 1000
    const id = `m_${arrived.length}`
    return { kind: 'message', ticket, at: state.clock, id, from: 'agent', text, attachments: [], mark: 'sent' }
  }

  async function reply(_: unknown, job: Job<'reply'>): Promise<Receipt> {
    const mood = state.moods.shift() ?? state.mood
    if (typeof mood === 'function') mood()
    if (mood === 'cutBefore') cut()
    const { text } = job.command.input
    arrived.push({ ticket: job.ticket.id, text })
    const entry = said(job.ticket.id, text)
    if (mood === 'cutAfter') cut()
    return { entry }
  }

  const connector: Connector = withLocalDesk({
    limits: { text: 2000, file: 25e6, types: ['image/*'], pictures: ['image/png'], voice: [], captions: false },
    abreast: 4,
    hosts: [],
    async* pull() {
      yield { arrivals: arrivals.slice(state.seen), messages: [], cursor: String(arrivals.length) }
      state.seen = arrivals.length
    },
    history: async () => ({ messages: [] }),
    check: async () => ({ lines: [] }),
    send: { reply },
    echo: {
      reply: async (_, job) => {
        if (!state.listed) return 'unknown'
        const { text } = job.command.input
        const found = arrived.findIndex(message => message.ticket === job.ticket.id && message.text === text)
        return found < 0 ? 'absent' : { entry: { ...said(job.ticket.id, text), id: `m_${found}` } }
      },
    },
  })
  return { connector, arrived, arrivals, state }
}

/** A browser that is online, has a secret, and whose clock stands at `time.now`. */
export function fakeOutside(time: { now: number }): Outside & { full: number } {
  const made = {
    full: 0,
    secretOf: async () => 'secret',
    fetchFor: () => fetch,
    online: () => true,
    now: () => time.now,
    storage: async (state: 'full' | 'room') => {
      if (state === 'full') made.full++
    },
    watched: () => true,
  }
  return made
}
