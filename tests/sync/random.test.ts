import type { Command } from '@/domain/actions'
import type { Arrival } from '@/domain/arrive'
import type { Conversation } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { pullIn } from '@/sync/pull-in'
import { confirm, forget, mark } from '@/sync/settle'
import { connect, disconnect, setGreets } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { randomly } from '../random'
import { plainStore } from './model'

const sources = ['facebook:1', 'facebook:2']
const names = ['Đặng Thị Lan', 'Kovács\nAnna', '😀 Ánh', 'Zoë', 'a\r\nb', '']

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
})

/** An agent and two Pages at work: each step is one of the things that happen to the store, in any order. */
async function work(seed: number) {
  const { upTo, pick, chance } = randomly(seed)
  const model = plainStore()
  const spoken = new Map<string, Conversation>()
  const overtaken = new Map<string, Conversation>()
  let now = noon
  let commands = 0

  /** The next state of a conversation as the channel tells it: who spoke last, and what staff read there. */
  function goesOn(from: string): Arrival {
    const id = `${from}/t_${upTo(12)}`
    const before = spoken.get(id)
    const by = pick(['customer', 'customer', 'agent', 'bot'] as const)
    now += 1000
    const next = conversation({
      ...before,
      id,
      source: from,
      page: from,
      customer: `${id} customer`,
      kind: before?.kind ?? pick(['message', 'message', 'comment', 'livestream']),
      name: pick(names),
      lastFrom: by,
      lastActivityAt: now,
      lastCustomerAt: by === 'customer' ? now : before?.lastCustomerAt,
      lastAgentAt: by === 'agent' ? now : before?.lastAgentAt,
      waitingSince: by === 'agent' ? undefined : before?.waitingSince ?? (by === 'customer' ? now : undefined),
      messages: (before?.messages ?? 0) + 1,
      unreadThere: by === 'agent' || chance(0.2) ? 0 : 1,
    })
    if (before) overtaken.set(id, before)
    spoken.set(id, next)
    return { conversation: next }
  }

  const asked = (): Command | undefined => {
    const ticket = pick([...model.remote.values(), undefined])
    if (!ticket) return undefined
    const about = { id: `c${commands++}`, by: pick(['ana', 'ben']), at: now, ticket: ticket.id, source: ticket.source }
    return pick<Command>([
      { ...about, action: 'assign', input: { to: pick(['ana', 'ben', undefined]) } },
      { ...about, action: 'close', input: { reason: 'resolved' } },
      { ...about, action: 'reopen', input: {} },
      { ...about, action: 'reply', input: { text: 'Dạ', files: [] } },
      { ...about, action: 'priority', input: { value: pick(['high', undefined]) } },
      { ...about, action: 'tag', input: { tag: pick(['vip', 'size']) } },
      { ...about, action: 'untag', input: { tag: 'vip' } },
      { ...about, action: 'seen', input: {} },
      { ...about, action: 'unseen', input: {} },
      { ...about, action: 'note', input: { text: 'x' } },
    ])
  }

  const known = new Map<string, string>()
  /** A name that the channel no longer tells is known from the customer. */
  function withTypedNames(arrivals: Arrival[]) {
    return arrivals.map(({ conversation }) => ({ conversation: { ...conversation, name: lastName(conversation) } }))
  }
  function lastName({ customer, name }: Conversation) {
    if (name) known.set(customer, name)
    return known.get(customer) ?? ''
  }

  const owedRow = async (seq: number) => (await db.outbox.get(seq))!
  const steps: Record<string, () => Promise<unknown>> = {
    pull: async () => {
      const from = pick(sources)
      const kept = await db.sources.get(from)
      if (!kept) return
      const news = new Map(Array.from({ length: 1 + upTo(6) }, () => goesOn(from)).map(it => [it.conversation.id, it]))
      // Some are overtaken by what came before them.
      const arrivals = [...news.values()].map(it => chance(0.2) ? { conversation: overtaken.get(it.conversation.id) ?? it.conversation } : it)
      model.pull(withTypedNames(arrivals), !kept.filled, now)
      await store(kept, { arrivals, messages: [], cursor: `${now}` }, now)
      if (chance(0.5)) await db.sources.update(from, { filled: true })
    },
    act: async () => {
      const command = asked()
      if (!command) return
      await dispatch(command)
      model.outbox.set((await db.outbox.toCollection().last())!.seq, command)
    },
    confirm: async () => {
      const [seq, wish] = pick([...model.next(), []])
      if (seq === undefined || !wish) return
      const ticket = chance(0.3) ? { priority: 'low' as const } : undefined
      model.remote.set(wish.ticket, { ...applyCommand(model.remote.get(wish.ticket)!, wish), ...ticket })
      model.outbox.delete(seq)
      await confirm(await owedRow(seq), { ticket })
    },
    refuse: async () => {
      const [seq, wish] = pick([...model.next(), []])
      if (seq === undefined || !wish) return
      wish.rejected = true
      await mark(seq, { state: 'rejected', reason: 'invalid' })
    },
    again: async () => {
      const seq = pick([...model.outbox].flatMap(([seq, wish]) => wish.rejected ? [seq] : []).concat(-1))
      if (seq < 0) return
      model.outbox.get(seq)!.rejected = false
      await mark(seq, { state: 'waiting' })
    },
    giveUp: async () => {
      const [seq, wish] = pick([...model.outbox, []])
      if (seq === undefined || !wish) return
      // What is still on its way is not the agent's to give up.
      if (wish.rejected) model.outbox.delete(seq)
      await forget(seq)
    },
    pullIn: async () => {
      const page = pick(['*', ...sources])
      const fresh = model.ids().filter(id => !model.remote.get(id)!.pulled && (page === '*' || model.remote.get(id)!.page === page))
      const last = (await db.outbox.toCollection().last())?.seq ?? 0
      expect((await pullIn(page, pick(['ana', undefined]), now)).sort()).toEqual(fresh)
      for (const id of fresh) model.remote.set(id, { ...model.remote.get(id)!, pulled: true })
      for (const { seq, ...command } of await db.outbox.where('seq').above(last).toArray()) model.outbox.set(seq, command as Command)
    },
    greets: async () => {
      const from = pick(sources)
      if (!await db.sources.get(from)) return
      const on = chance(0.5)
      model.greets.set(from, on)
      await setGreets(from, on)
    },
    leave: async () => {
      if (!chance(0.2)) return
      const from = pick(sources)
      model.remove(from)
      for (const customer of known.keys()) {
        if (customer.startsWith(from)) known.delete(customer)
      }
      await disconnect(from, true)
    },
    come: async () => {
      const from = pick(sources)
      if (await db.sources.get(from)) return
      await connect(source({ id: from, account: from.at(-1), greets: false }))
    },
  }
  const often = ['pull', 'pull', 'pull', 'act', 'act', 'act', 'act', 'confirm', 'confirm', 'refuse', 'again', 'giveUp', 'pullIn', 'greets', 'leave', 'come'] as const

  for (const from of sources) await connect(source({ id: from, account: from.at(-1) }))
  for (let step = 1; step <= 300; step++) {
    await steps[pick(often)]!()
    if (step % 20 === 0) await model.compare()
  }
  return model
}

it.each([1, 2, 3, 4, 5])('after 300 random steps the store holds what a plain double store holds, seed %i', async (seed) => {
  const model = await work(seed)
  expect(model.remote.size).toBeGreaterThan(0)
}, 60_000)
