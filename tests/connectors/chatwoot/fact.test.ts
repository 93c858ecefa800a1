import type { Job, Session } from '@/connectors/connector'
import { expect, it } from 'vitest'
import { fact } from '@/connectors/chatwoot/fact'
import { stand } from './stand'

/** Lets the first of two who write wait for the second, so that both have read what was there before. */
function together() {
  const waiting: (() => void)[] = []
  return (session: Session): Session => {
    const { fetch } = session
    return { ...session, fetch: async (input, init) => {
      if (init?.method === 'PUT' && waiting.length < 2) {
        await new Promise<void>((go) => {
          waiting.push(go)
          if (waiting.length === 2) waiting.forEach(one => one())
        })
      }
      return fetch(input, init)
    } }
  }
}

it.each([
  ['who both find no number there', undefined, [['0151 1111', '+491511111111'], ['+49 152 2222222', undefined]], ['+491511111111', '+49 152 2222222']],
  ['who both find one there', '+4930111', [['0151 1111', '+491511111111'], ['+49 152 2222222', undefined]], ['+4930111', '+491511111111', '+49 152 2222222']],
  ['who add the same one', undefined, [['0151 1111', '+491511111111'], ['+49 151 1111111', undefined]], ['+491511111111']],
] as const)('S028: two agents %s and add theirs in the same moment lose neither', async (_, before, added, expected) => {
  const { mai, otto, office, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Call me', known: { phone: before ?? null } })
  const inStep = together()
  const add = (session: Session, [value, e164]: readonly [string, string | undefined]) => fact(inStep(session), {
    command: { input: { field: 'phone', id: value, value, ...(e164 ? { e164 } : {}) } },
    ticket: { customer: `${session.source.id}/c${talk.contact}` },
  } as Job<'fact'>)
  await Promise.all([add(mai, added[0]), add(otto, added[1])])
  const [{ phone, custom }] = office.contacts as [typeof office.contacts[0]]
  const digits = (value: unknown) => String(value).replace(/\D/g, '')
  expect([...new Set([phone, ...Object.values(custom)].map(digits))].sort()).toEqual(expected.map(digits).sort())
})
