import { expect, it } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

it('S038, S149: two agents pull the same 100 tickets at once from two browsers: each has one owner, and the other sees who', { timeout: 180_000 }, async () => {
  const shared = sharedOffice()
  const [mai, otto] = [await openTeamDesk(11, shared), await openTeamDesk(12, shared)]
  await Promise.all([mai.run(), otto.run()])
  for (let i = 0; i < 100; i++) say(shared.running, { name: `Customer ${i}`, text: `Hello ${i}` })
  await Promise.all([mai.run(), otto.run()])
  expect([(await mai.pullAll()).length, (await otto.pullAll()).length]).toEqual([100, 100])
  const owing = async () => (await Promise.all([mai, otto].map(({ db }) => db.outbox.where('state').anyOf('waiting', 'sending').count()))).reduce((a, b) => a + b)
  for (let passes = 0; await owing() > 0 && passes < 12; passes++) await Promise.all([mai.run(), otto.run()])
  await Promise.all([mai.run(), otto.run()])

  const owners = Object.values(shared.office.talks).map(({ id, assignee }) => [id, assignee] as const)
  expect(owners.every(([, assignee]) => assignee === 11 || assignee === 12)).toBe(true)
  for (const { shown } of [mai, otto]) expect([...await shown()].map(([id, { assignee }]) => [id, assignee])).toEqual(expect.arrayContaining(owners))
  // Each ticket was lost by one of them, who was told by whom.
  const told = [...await mai.rejected(), ...await otto.rejected()]
  expect(told).toHaveLength(100)
  expect(new Set(told.map(({ reason, who }) => `${reason} ${who}`)).size).toBeGreaterThan(0)
  for (const { reason, who } of told) expect([reason, ['Mai Lindqvist', 'Otto Brandt'].includes(who ?? '')]).toEqual(['taken', true])
})
