import { expect, it } from 'vitest'
import guide from '../docs/team.md?raw'
import en from '../locales/en.json'

/** Words of Chatwoot's own pages, not ours. */
const theirs = new Set(['Administrator', 'Agent', 'auto assignment', 'escalations', 'auto assign', 'Profile settings'])

function words(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' | ')
  return Object.values(value as object).flatMap(words)
}
const ours = new Set(words(en))
const named = [...guide.replaceAll('**', '').matchAll(/\*([^*\n]+)\*/g)].map(([, name]) => name!).filter(name => !theirs.has(name))

it('the team guide names controls', () => expect(named.length).toBeGreaterThan(12))

it.each([...new Set(named)])('the team guide\'s *%s* is a control of the panel under just these words', (name) => {
  expect(ours.has(name)).toBe(true)
})
