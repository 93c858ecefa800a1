import type { Job } from '@/connectors/connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Saying } from '@/practice/say'
import { describe, expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { say } from '@/practice/say'
import { ticket } from '../../make'
import { fakeTime, write, written } from './pulling'
import { page } from './stand'

fakeTime()

const minute = 60_000
const none = async () => false

function jobOf(thread: string, text: string, files: OutgoingFile[] = []): Job<'reply'> {
  const about = ticket({ id: `${page.id}/${thread}`, source: page.id })
  return { command: { id: 'c1', action: 'reply', input: { text, files }, ticket: about.id, source: page.id, by: 'ana', at: Date.now() }, ticket: about, files: [] }
}
const find = facebook.echo.reply!

/** Lan's conversation, in which the Page said these things. `at` in minutes from now. */
function said(...lines: { text?: string, at: number, from?: Saying['from'], enclosures?: Saying['enclosures'] }[]) {
  const made = written(0)
  const now = Date.now()
  const { thread } = write(made.world, 'Lan', 'Do you have it in blue?', now - 60 * minute)
  const ids = lines.map(({ text = '', at, from = 'page', enclosures }) => say(made.world, { name: 'Lan', text, from, at: now + at * minute, enclosures }).line.id)
  return { ...made, thread, ids }
}

describe('a text', () => {
  it.each([
    ['said just now', 'Yes, we do', 0],
    ['said by a clock that is a minute behind', 'Yes, we do', -1],
    ['said by a clock that is ahead', 'Yes, we do', 3],
    ['with other line breaks and blanks around it', '  Yes,\r\nwe do ', 0],
  ])('%s is the one', async (_, text, at) => {
    const { session, thread, ids } = said({ text, at })
    expect(await find(session, jobOf(thread.id, 'Yes,\nwe do'), none)).toMatchObject({ entry: { id: ids[0], by: 'ana', from: 'agent' } })
  })

  it('in another normal form of Unicode is the one', async () => {
    const { session, thread } = said({ text: 'Còn hàng ạ'.normalize('NFD'), at: 0 })
    expect(await find(session, jobOf(thread.id, 'Còn hàng ạ'.normalize('NFC')), none)).toMatchObject({ entry: { from: 'agent' } })
  })

  it.each<[string, Parameters<typeof said>]>([
    ['of which nothing was said', []],
    ['said long before', [{ text: 'Yes, we do', at: -10 }]],
    ['unlike any', [{ text: 'Yes, we do!', at: 0 }]],
    ['that the customer said', [{ text: 'Yes, we do', at: 0, from: 'customer' }]],
  ])('%s is absent', async (_, lines) => {
    const { session, thread } = said(...lines)
    expect(await find(session, jobOf(thread.id, 'Yes, we do'), none)).toBe('absent')
  })

  it('said twice belongs to the two commands in their order', async () => {
    const { session, thread, ids } = said({ text: 'ok', at: 0 }, { text: 'ok', at: 1 })
    const [first, second] = ids
    expect(await find(session, jobOf(thread.id, 'ok'), none)).toMatchObject({ entry: { id: first } })
    expect(await find(session, jobOf(thread.id, 'ok'), async id => id === first)).toMatchObject({ entry: { id: second } })
    expect(await find(session, jobOf(thread.id, 'ok'), async () => true)).toBe('absent')
  })

  it('is found behind sixty messages that came since', async () => {
    const { session, thread } = said({ text: 'Yes, we do', at: 0 }, ...Array.from({ length: 60 }, (_, i) => ({ text: `And ${i}`, at: 1, from: 'customer' as const })))
    expect(await find(session, jobOf(thread.id, 'Yes, we do'), none)).toMatchObject({ entry: { text: 'Yes, we do' } })
  })

  it('is for the agent to judge when more came since than can be read', async () => {
    const { session, thread } = said(...Array.from({ length: 600 }, (_, i) => ({ text: `And ${i}`, at: 1, from: 'customer' as const })))
    expect(await find(session, jobOf(thread.id, 'Yes, we do'), none)).toBe('unknown')
  })
})

describe('a file', () => {
  const file = (changes: Partial<OutgoingFile> = {}): OutgoingFile => ({ id: 'f', name: 'a.png', mime: 'image/png', size: 1234, ...changes })
  const enclosure = (kind: 'image' | 'file', changes: object = {}) => [{ id: '91', kind, mime: kind === 'image' ? 'image/jpeg' : 'application/pdf', name: 'image-91', size: 1234, ...changes }]
  const pdf = { name: 'bill.pdf', mime: 'application/pdf' }

  it.each<[string, OutgoingFile, Parameters<typeof said>[0]['enclosures'], 'found' | 'absent' | 'unknown']>([
    ['a picture of the same size', file(), enclosure('image'), 'found'],
    ['a picture of another size: Facebook may have repacked it', file(), enclosure('image', { size: 999 }), 'unknown'],
    ['a document of the same size', file(pdf), enclosure('file'), 'found'],
    ['a document of another size', file(pdf), enclosure('file', { size: 999 }), 'absent'],
    ['a document for a picture', file(), enclosure('file'), 'absent'],
    ['nothing at all', file(), undefined, 'absent'],
  ])('%s', async (_, wanted, enclosures, outcome) => {
    const { session, thread } = said({ at: 0, text: enclosures ? '' : 'Here it comes', enclosures })
    const echo = await find(session, jobOf(thread.id, '', [wanted]), none)
    expect(typeof echo === 'string' ? echo : 'found').toBe(outcome)
  })
})

describe('what cannot be seen', () => {
  it('is unknown when Facebook refuses to show the conversation', async () => {
    const { session, thread, faults } = said()
    faults.push({ kind: '100_33_missing_object' })
    expect(await find(session, jobOf(thread.id, 'Hello'), none)).toBe('unknown')
  })

  it('is unknown when a message in question cannot be read', async () => {
    const { session, thread, faults } = said({ text: 'x', at: 0 })
    faults.push({ kind: 'malformed' })
    expect(await find(session, jobOf(thread.id, 'Hello'), none)).toBe('unknown')
  })

  it('is unknown when one of the messages cannot even be named', async () => {
    const { session, thread } = said()
    const holed = { ...session, fetch: (async (...asked) => {
      const list = await (await session.fetch(...asked)).json()
      return Response.json({ ...list, data: [null, ...list.data] })
    }) as typeof fetch }
    expect(await find(holed, jobOf(thread.id, 'Hello'), none)).toBe('unknown')
  })

  it.each(['resetBefore', '500', 'expired', '613_custom_limit'] as const)('is asked again later after %s', async (kind) => {
    const { session, thread, faults } = said()
    faults.push({ kind })
    await expect(find(session, jobOf(thread.id, 'Hello'), none)).rejects.toThrow()
  })
})
