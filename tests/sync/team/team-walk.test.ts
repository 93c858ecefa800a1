import type { Command } from '@/domain/actions'
import { describe, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import guide from '@/docs/team.md?raw'
import { helpCenters } from '@/practice/chatwoot/articles'
import { mai as hire, otto as hireToo, sue as lead, newOffice } from '@/practice/chatwoot/furnish'
import { say } from '@/practice/chatwoot/talk'
import { address, connected } from '../../connectors/chatwoot/stand'
import { openTeamDesk, sharedOffice } from './team-desk'

/** What stands under a heading of the guide. */
const under = (heading: string) => guide.split(/^## /m).find(part => part.startsWith(heading))!
/** The bold words with which each numbered step of a part begins. */
const steps = (heading: string) => [...under(heading).matchAll(/^\d\. (?:\*\*([^*]+)\*\*)?/gm)].map(([, name]) => name ?? '')

/** An account as Chatwoot makes it: one administrator, and nothing else. */
function empty() {
  const office = newOffice()
  return Object.assign(office, { agents: [{ ...lead, inboxes: [] }], inboxes: [], teams: [], labels: [], canned: [], attributes: [], portals: [] })
}

type Desk = Awaited<ReturnType<typeof openTeamDesk>>
let count = 0
function act(desk: Desk, id: number, command: Pick<Command, 'action' | 'input'>) {
  return desk.dispatch({ id: `w${++count}`, ticket: `${desk.source.id}/${id}`, source: desk.source.id, by: desk.me, at: Date.now(), ...command } as Command)
}

describe('the team guide, step by step, from an empty Chatwoot to two agents working', () => {
  it('has the steps that are walked here', () => {
    expect(steps('On the server')).toEqual(['Agents.', 'Inboxes.', 'Teams', 'Labels.', 'Help Center', ''])
    expect(steps('In each agent')).toHaveLength(4)
    expect([...under('Working together').matchAll(/^\| ([^|]+) \|/gm)].map(([, what]) => what!).slice(2)).toEqual(expect.arrayContaining(['take the next one', 'somebody else\'s ticket', 'hand back', 'escalate', 'close', 'Available, Busy, Offline', 'the customer card']))
  })

  it('before the first step it is said that there is no inbox, and one can connect all the same', async () => {
    const { fetch } = sharedOffice(empty())
    const { lines } = await chatwoot.check({ source: { ...connected(13), account: '7@desk.lampshop.example', address }, secret: 'PRACTICE_TOKEN_13', fetch, signal: new AbortController().signal, now: Date.now, usage: () => {} })
    expect(lines.at(-1)).toMatchObject({ what: 'inboxes', state: 'warn', detail: 0 })
    expect(lines.some(({ state }) => state === 'bad')).toBe(false)
  })

  it('S038, S140–S142, S145, S105: then two agents pull, are told who has it, escalate, hand back and close', { timeout: 60_000 }, async () => {
    const full = newOffice()
    const shared = sharedOffice(empty())
    const { office, running } = shared
    // Agents, Inboxes, Teams: done in Chatwoot's own settings. Labels: the administrator's API takes just this name.
    office.agents.push(...[hire, hireToo].map(person => ({ ...person, inboxes: [31] })))
    office.inboxes.push(full.inboxes[0]!)
    office.teams.push({ id: 6, name: 'escalations', members: [13] })
    await shared.fetch(`${address}/api/v1/accounts/7/labels`, { method: 'POST', headers: { 'Api-Access-Token': 'PRACTICE_TOKEN_13', 'content-type': 'application/json' }, body: JSON.stringify({ title: 'abandoned' }) })
    expect(office.labels.map(({ title }) => title)).toEqual(['abandoned'])
    office.portals = helpCenters()

    const [mai, otto] = [await openTeamDesk(11, shared), await openTeamDesk(12, shared)]
    const { talk } = say(running, { name: 'Lena Berg', text: 'Is the blue lamp in stock?' })
    for (const desk of [mai, otto]) {
      await desk.run()
      expect(await desk.ticket(talk.id)).toMatchObject({ snippet: 'Is the blue lamp in stock?', pulled: true })
    }
    await mai.rosters()
    expect((await mai.db.rosters.get(mai.source.id))?.portals?.map(({ name }) => name)).toEqual(['Lamp Shop help'])
    // Take the next one; a colleague who was slower is told who has it.
    await act(mai, talk.id, { action: 'assign', input: { to: mai.me } })
    await act(otto, talk.id, { action: 'assign', input: { to: otto.me } })
    await mai.run()
    await otto.run()
    expect(talk.assignee).toBe(11)
    expect(await otto.rejected()).toMatchObject([{ reason: 'taken', who: 'Mai Lindqvist' }])
    expect(await mai.articles(talk.id, 'return')).toMatchObject({ articles: [{ address: expect.stringContaining('/hc/lamp-shop/articles/') }] })
    // Escalate, with a note why.
    await act(mai, talk.id, { action: 'note', input: { text: 'Paid twice' } })
    await act(mai, talk.id, { action: 'team', input: { to: `${mai.source.id}#team6` } })
    await mai.run()
    expect([talk.team, talk.assignee, talk.lines.find(({ private: note }) => note)?.content]).toEqual([6, null, 'Paid twice'])
    // Take over, answer, hand back, and close as abandoned: the label is there before the survey could be sent.
    const sue = await openTeamDesk(13, shared)
    await sue.run()
    await act(sue, talk.id, { action: 'assign', input: { to: sue.me } })
    await act(sue, talk.id, { action: 'reply', input: { text: 'It is on its way back to you.', files: [] } })
    await sue.run()
    expect([talk.assignee, talk.status]).toEqual([13, 'snoozed'])
    await act(sue, talk.id, { action: 'assign', input: { to: undefined, over: sue.me } })
    await act(sue, talk.id, { action: 'close', input: { reason: 'abandoned' } })
    await sue.run()
    expect([talk.assignee, talk.status, talk.labels]).toEqual([null, 'resolved', ['abandoned']])
    expect(talk.lines.some(({ contentType }) => contentType === 'input_csat')).toBe(false)
    await vi.waitFor(async () => {
      await mai.run()
      expect(await mai.ticket(talk.id)).toMatchObject({ status: 'closed', reason: 'abandoned' })
    }, { timeout: 10_000 })
  })
})
