import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Practice } from '@/practice/local/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assign, say, talkOf } from '@/practice/chatwoot/talk'
import { openExtensionPage } from '@/practice/local/browser'
import { startPractice } from '@/practice/local/server'
import { act, delivered, quietWorld, startDesk, ticketOf } from '../desk'
import { guide } from '../guide'
import { count, gone, panelOf, press, read, see } from '../panel'
import { connectingTests } from '../team-connecting'
import { equalAfterGap } from '../team-gap'
import { until } from '../until'

/** The team guide, by whose own words the controls are found. */
const desking = guide('Working together', 'docs/team.md')

/** Two browsers with an agent each, at one Chatwoot: the settings connect them, and the panels work together. */
let practice: Practice
let mai: Desk
let otto: Desk
let settings: Page
beforeAll(async () => {
  practice = await startPractice({ world: quietWorld() })
  const both = await Promise.all([startDesk('chromium', { practice }), startDesk('chromium', { practice })])
  ;[mai, otto] = both
  settings = await openExtensionPage(mai.launched, 'options.html')
})
afterAll(async () => {
  await Promise.all([mai.close(), otto.close()])
  await practice.close()
})

const office = () => practice.team.office
const talk = (name: string) => talkOf(office(), name)!
const stateOf = (desk: Desk, name: string) => desk.probe.evaluate(async name => (await probe.db.tickets.toArray()).find(ticket => ticket.name === name), name)

describe('connecting in the settings', () => connectingTests(() => ({ practice, mai, otto, settings })))

describe('working together', () => {
  let panel: Page
  beforeAll(async () => {
    panel = await panelOf(mai)
    await panelOf(otto)
  })

  it('S036, S152, S153: what is done here arrives there: answer, note, priority, label, status', async () => {
    const { id } = await ticketOf(mai, 'Lena Berg')
    await act(mai, id, 'assign', { to: 'me' })
    await act(mai, id, 'reply', { text: 'Yes, two are left.', files: [] })
    await act(mai, id, 'note', { text: 'Asked the warehouse' })
    await act(mai, id, 'priority', { value: 'high' })
    await delivered(mai)
    const there = talk('Lena Berg')
    expect(there.lines.filter(({ kind }) => kind === 1).map(({ content, private: note }) => [content, note])).toEqual([['Yes, two are left.', false], ['Asked the warehouse', true]])
    expect([there.assignee, there.priority]).toEqual([11, 'high'])
    await until('pending there', () => there.status === 'snoozed')
  })

  it('what happens there is on the panel by itself, and the colleague sees who has it', async () => {
    say(practice.team.running, { name: 'Lena Berg', text: 'Then I take both' })
    await until('the words here', async () => (await stateOf(mai, 'Lena Berg'))?.snippet === 'Then I take both')
    await until('the ticket open, which is told behind the words', async () => (await stateOf(mai, 'Lena Berg'))?.status === 'open')
    await until('Mai, for Otto', async () => (await stateOf(otto, 'Lena Berg'))?.assignee === 'chatwoot:7@desk.lampshop.example#11')
    assign(practice.team.running, talk('Lena Berg'), 12)
    await until('taken over there', async () => (await stateOf(mai, 'Lena Berg'))?.assignee === 'chatwoot:7@desk.lampshop.example#12')
  })

  it('S147: the availability that is chosen in the panel reaches the server', async () => {
    const who = office().agents.find(({ id }) => id === 11)!
    await mai.probe.evaluate(() => probe.writeSetting('availability', 'busy'))
    await until('busy there', () => who.availability === 'busy')
    expect(who.autoOffline).toBe(true)
    await mai.probe.evaluate(() => probe.writeSetting('availability', 'available'))
    await until('online there', () => who.availability === 'online')
  })

  it('what a colleague types is on the row by itself', async () => {
    const { id } = await ticketOf(otto, 'Lena Berg')
    await press(panel, 'tab', /All open/)
    await see(panel, 'row', /Lena Berg/)
    await otto.probe.evaluate(id => probe.send('desk', id, { do: 'typing', on: true, note: false }), id)
    await see(panel, 'row', /Lena Berg.*Otto Brandt is typing/s)
    await otto.probe.evaluate(id => probe.send('desk', id, { do: 'typing', on: false, note: false }), id)
    await gone(panel, 'row', /Otto Brandt is typing/)
  })

  it('S142: an agent escalates to a team with a note, and it stands under Escalated', async () => {
    say(practice.team.running, { name: 'Paul Adu', text: 'Where is my refund?' })
    const { id } = await ticketOf(mai, 'Paul Adu')
    await press(panel, 'tab', /All open/)
    await mai.probe.evaluate(id => probe.send('pullOne', id, 'me'), id)
    await delivered(mai)
    await press(panel, 'row', /Paul Adu/)
    await press(panel, 'button', 'More')
    await press(panel, 'menuitem', desking.named('Escalate'))
    await press(panel, 'radio', /escalations/)
    await panel.locator('[role=dialog] textarea').setTimeout(5000).fill('Paid twice')
    await press(panel, 'button', 'Escalate')
    await delivered(mai)
    await until('the team there', () => talk('Paul Adu').team === 6)
    expect(talk('Paul Adu').lines.some(({ content, private: note }) => note && content === 'Paid twice')).toBe(true)
    expect((await stateOf(mai, 'Paul Adu'))?.team).toBe('chatwoot:7@desk.lampshop.example#team6')
    if (await count(panel, 'button', 'Back') > 0) await press(panel, 'button', 'Back')
    await press(panel, 'tab', new RegExp(desking.named('Escalated')))
    await see(panel, 'row', /Paul Adu/)
  })

  it('S133 S134 S135: who writes while the agent is busy is told by the browser once, with Reply, and stands on the list on coming back', async () => {
    const shown = () => mai.probe.evaluate(async () => {
      const { notifications } = (globalThis as unknown as { chrome: { notifications: { getAll: () => Promise<Record<string, true>> } } }).chrome
      return Object.keys(await notifications.getAll()).filter(id => id.endsWith(' message'))
    })
    await mai.probe.evaluate(() => probe.writeSetting('availability', 'busy'))
    await until('away', () => mai.probe.evaluate(async () => (await probe.db.attendance.get('me'))?.here === false))
    say(practice.team.running, { name: 'Rosa Lind', text: 'Is anybody there?' })
    const { id } = await ticketOf(mai, 'Rosa Lind')
    await until('a notification', async () => (await shown()).includes(`${id} message`))
    await mai.probe.evaluate(() => probe.writeSetting('availability', 'available'))
    await panel.bringToFront()
    await press(panel, 'button', /While you were away: 1 customer wrote/)
    await press(panel, 'button', /Rosa Lind.*1 message/)
    await read(panel, 'Is anybody there?')
    if (await count(panel, 'button', 'Back') > 0) await press(panel, 'button', 'Back')
    await gone(panel, 'button', /While you were away/)
  })

  it('S038: both pull the same tickets at once: each ends with one owner and the loser is told who has it', { timeout: 240_000 }, async () => {
    for (let i = 0; i < 100; i++) say(practice.team.running, { name: `Customer ${i}`, text: `Hello ${i}` })
    const desks = [mai, otto]
    const fresh = (desk: Desk) => desk.probe.evaluate(async () => await probe.db.tickets.filter(({ name, pulled }) => name.startsWith('Customer ') && !pulled).count())
    for (const desk of desks) await until('100 to pull', async () => await fresh(desk) === 100, { within: 60_000 })
    const came = await Promise.all(desks.map(desk => desk.probe.evaluate(() => probe.send('pullIn', '*', 'me'))))
    expect(came).toEqual([100, 100])
    const settled = (desk: Desk) => desk.probe.evaluate(async () => {
      probe.send('sync').catch(() => {})
      return (await probe.db.outbox.toArray()).every(({ state }) => state === 'rejected')
    })
    for (const desk of desks) await until('everything settled', () => settled(desk), { within: 200_000 })
    const owners = Object.values(office().talks).filter(({ id }) => id > 1043).map(({ assignee }) => assignee)
    expect(owners.every(owner => owner === 11 || owner === 12)).toBe(true)
    const told = (await Promise.all(desks.map(desk => desk.probe.evaluate(async () => (await probe.db.outbox.toArray()).map(({ ticket, reason, who }) => ({ ticket, reason, who })))))).flat()
    // Whoever lost one is told who has it in the end.
    const holderOf = (ticket: string) => office().agents.find(({ id }) => id === office().talks[Number(ticket.split('/').at(-1))]?.assignee)?.name
    expect(told).toEqual(told.map(({ ticket }) => ({ ticket, reason: 'taken', who: holderOf(ticket) })))
    expect(told).toHaveLength(100)
  })

  it.each([['1 minute', 60_000], ['3 hours', 3 * 3600_000]])('the cable cut for %s while 500 things happen there: once it is back the panel equals the server exactly', { timeout: 150_000 }, async (_, gap) => {
    await equalAfterGap(gap, mai, 11, practice.team)
  })
})
