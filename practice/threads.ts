import type { Enclosure, Language, Line, Thread } from './talk'
import type { World } from './world'
import { directId, directMessageId } from './instagram-ids'

/** The next number for an id; never given twice. */
export function number(world: World): number {
  world.serial += 1
  return world.serial
}

/** Digits that look like one of Facebook's ids: a prefix, then the serial number, `length` in all. */
export const digits = (prefix: string, length: number, serial: number) => prefix + String(serial).padStart(length - prefix.length, '0')

/** Looks as shuffled as a real one, and is unique because the serial number stands in it. */
function messageId(world: World, { instagram, globalId }: Thread) {
  const serial = number(world)
  if (instagram !== undefined) return directMessageId(instagram, globalId, digits('32485511753972763', 35, serial))
  const shuffled = Math.imul(serial ^ world.seed, 0x9E3779B1) >>> 0
  return `m_${shuffled.toString(36).padStart(7, '0')}${serial.toString(36).padStart(6, '0')}practice`
}

export function enclosureId(world: World) {
  return digits('91', 15, number(world))
}

export type Newcomer = Pick<Thread, 'page' | 'name'> & Partial<Pick<Thread, 'id' | 'psid' | 'phone' | 'address' | 'blocked' | 'instagram'>> & { language?: Language }

/** A person whom the Page has not met yet; says nothing so far. */
export function meet(world: World, newcomer: Newcomer): Thread {
  const serial = number(world)
  const { instagram } = newcomer
  const there = digits('340282366841710301244', 39, serial)
  const thread: Thread = {
    id: instagram === undefined ? digits('t_33', 18, serial) : directId(instagram, there),
    psid: digits('25', 17, serial),
    globalId: instagram === undefined ? digits('1', 15, serial) : there,
    number: digits('118', 16, serial),
    language: 'en',
    phone: '',
    address: '',
    folder: 'inbox',
    lines: [],
    unread: 0,
    updatedAt: 0,
    story: [],
    ...newcomer,
  }
  world.threads[thread.id] = thread
  world.changes += 1
  return thread
}

export type NewLine = Pick<Line, 'at' | 'from' | 'text'> & Partial<Line>

/** Puts a message into its place in time. A customer's makes the conversation unread, whoever speaks moves it up. */
export function append(world: World, thread: Thread, line: NewLine): Line {
  const whole: Line = { id: messageId(world, thread), enclosures: [], ...line }
  const after = thread.lines.findLastIndex(earlier => earlier.at <= whole.at)
  thread.lines.splice(after + 1, 0, whole)
  thread.updatedAt = Math.max(thread.updatedAt, whole.at)
  if (whole.from === 'customer') {
    thread.unread += 1
    thread.folder = 'inbox'
  }
  world.changes += 1
  return whole
}

export function markSeen(world: World, thread: Thread) {
  if (thread.unread === 0) return
  thread.unread = 0
  world.changes += 1
}

export function threadOfPerson(world: World, page: string, psid: string) {
  return Object.values(world.threads).find(thread => thread.psid === psid && thread.page === page)
}

export function findLine(world: World, id: string): { thread: Thread, line: Line } | undefined {
  for (const thread of Object.values(world.threads)) {
    const line = thread.lines.find(line => line.id === id)
    if (line) return { thread, line }
  }
  return undefined
}

export function findEnclosure(world: World, id: string): Enclosure | undefined {
  if (world.uploads[id]) return world.uploads[id]
  for (const thread of Object.values(world.threads)) {
    for (const line of thread.lines) {
      const found = line.enclosures.find(enclosure => enclosure.id === id)
      if (found) return found
    }
  }
  return undefined
}

/** When the customer last wrote: what the reply windows count from. */
export function lastCustomerAt(thread: Thread) {
  return thread.lines.findLast(line => line.from === 'customer')?.at
}
