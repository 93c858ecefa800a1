import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLabel, giveThere, moveThere, wornBy } from '@/practice/labels'
import { openExtensionPage } from '@/practice/local/browser'
import { mocHome } from '@/practice/world'
import { connect, delivered, startDesk, syncNow, ticketOf } from '../desk'
import { panelOf, press, read, see, unread } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
let an: Desk
let binh: Desk
let panel: Page
let settings: Page

/** A browser of somebody, on the one practice Page. */
async function browserOf(name: string, practice?: Desk['practice']): Promise<Desk> {
  const desk = await startDesk('chromium', practice ? { practice } : {})
  if (!practice) desk.practice.say({ name: lan, text: 'Còn hàng không shop?' })
  await desk.probe.evaluate(async (name) => {
    const me = { id: 'me', name, role: 'owner' as const }
    await probe.writeSetting('me', me)
    await probe.writeSetting('team', [me])
    await probe.writeSetting('openingAssigns', false)
    await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'waiting' })
  }, name)
  await connect(desk)
  return desk
}

beforeAll(async () => {
  an = await browserOf('An')
  binh = await browserOf('Bình', an.practice)
  panel = await panelOf(an)
})
afterAll(async () => {
  await binh.close()
  await an.close()
})
picturesOfFailures(() => [panel, settings].filter(Boolean))

const worn = () => wornBy(an.practice.world, an.practice.thread(lan)).map(({ name }) => name)

async function claim(desk: Desk) {
  const { id } = await ticketOf(desk, lan)
  await desk.probe.evaluate(async (ticket) => {
    await probe.dispatch({ id: crypto.randomUUID(), action: 'assign', input: { to: 'me' }, ticket, source: ticket.split('/')[0]!, by: 'me', at: Date.now() })
  }, id)
}

it('S087 a label that was given in the Page inbox is on the ticket when it is opened', async () => {
  giveThere(an.practice.world, an.practice.thread(lan), 'Khách quen')
  await press(panel, 'row', new RegExp(lan))
  await read(panel, 'Khách quen')
})

it('who has a ticket is shared once the settings say so', async () => {
  settings = await openExtensionPage(an.launched, 'options.html')
  await press(settings, 'switch', 'Share who has it through Page labels')
  await until('the choice', () => an.probe.evaluate(async () => (await probe.db.sources.toArray())[0]?.shares))
  await binh.probe.evaluate(async () => void await probe.db.sources.toCollection().modify({ shares: true }))
  createLabel(an.practice.world, mocHome.id, '▸ Bình')
})

it('two who claim at once: one has it, the other is told who', async () => {
  await panel.bringToFront()
  await claim(binh)
  await claim(an)
  await delivered(binh)
  await delivered(an)
  expect(worn().filter(name => name.startsWith('▸ '))).toEqual(['▸ Bình'])
  await read(panel, 'Bình has this ticket already')
  await read(panel, 'Bình had the ticket already')
  await see(panel, 'button', /Take over/)
})

it('done in the Page inbox is closed here', async () => {
  moveThere(an.practice.world, an.practice.thread(lan), 'page_done')
  await an.probe.evaluate(async () => {
    // The folder is looked at every five minutes: as if they had passed.
    await probe.db.sources.toCollection().modify((source) => {
      const cursor = JSON.parse(source.cursor ?? '{}')
      source.cursor = JSON.stringify({ ...cursor, folders: { ...cursor.folders, at: 0 } })
    })
  })
  await syncNow(an)
  await read(panel, 'Closed as resolved: done in the Page inbox')
  await unread(panel, 'Take over')
})
