import type { Runtime, Tabs } from 'webextension-polyfill'
import type { QuickCard } from '@/domain/quick'
import type { Ticket } from '@/domain/ticket'
import { hueOf, initialsOf } from '@/domain/face'
import { popping } from '@/domain/quick'
import { isBlocked } from '@/domain/site'
import { spokenLanguage } from '@/locales/page'
import { quickWords, waitWords } from '@/locales/quick'
import { on, onFrom } from '@/platform/messages'
import { notify } from '@/platform/notify'
import { openTicketHere } from '@/platform/open-ticket'
import { isPanelOpen, openPanelIn } from '@/platform/panel-open'
import { changeQuick, readQuick } from '@/platform/quick-memory'
import { frontTab, onFrontChange, popUpIn } from '@/platform/quick-page'
import { readSettings, watchSettings } from '@/platform/settings'
import { wantTicket } from '@/platform/wanted-ticket'
import { db } from '@/sync/db'
import { tellOnce } from '@/sync/notices'
import { keepTyped, mayReply, myWaiting, replyTo } from '@/sync/quick'
import { unhurried } from '@/sync/unhurried'
import { quickStyle } from './in-page-style'
import { run } from './run'

/** What should pop up now: nothing while a panel is open or when the setting is off. */
async function waiting(): Promise<Ticket[]> {
  const { quickReply, me } = await readSettings()
  if (!quickReply || await isPanelOpen()) return []
  const [mine, memory] = await Promise.all([myWaiting(me.id), readQuick()])
  return popping(mine, memory)
}

async function card({ tab, url }: Runtime.MessageSender): Promise<QuickCard | undefined> {
  const [settings, front] = await Promise.all([readSettings(), frontTab()])
  // A page that is visible in another window is not where the agent is.
  if (tab?.id !== front?.id || isBlocked(tab?.url ?? url, settings.blockedSites)) return undefined
  const [first, ...others] = await waiting()
  if (!first) return undefined
  const language = spokenLanguage(settings.language)
  const page = await db.sources.get(first.page)
  const words = quickWords(language)
  const now = Date.now()
  return {
    ticket: first.id,
    at: first.lastCustomerAt ?? 0,
    name: first.name || words.name,
    initials: initialsOf(first.name),
    nameHue: hueOf(first.customer),
    page: page?.name ?? '',
    pageHue: page?.hue ?? 1,
    text: first.snippet || words.noText,
    waits: waitWords(language, now - (first.waitingSince ?? now)),
    more: others.length > 0 ? `+${others.length}` : '',
    mayReply: await mayReply(first, settings.me, now),
    words,
    style: quickStyle,
    language,
    theme: settings.theme,
  }
}

/** Shows a notification, once for each message, and only where no page can show it. */
async function tellAside([first, ...others]: Ticket[]) {
  if (!first) return
  const at = first.lastCustomerAt ?? 0
  if (!await tellOnce(first.id, at)) return
  const more = others.length > 0 ? ` +${others.length}` : ''
  await notify(first.id, 'quick', `${first.name}${more}`, first.snippet)
}

/** The tab in front once it shows what is new; nothing where nothing may be shown. */
async function shownThere(tab: Tabs.Tab | undefined): Promise<number | undefined> {
  const { blockedSites } = await readSettings()
  const mayShow = tab?.id !== undefined && tab.url !== undefined && !isBlocked(tab.url, blockedSites)
  return mayShow && tab.id !== undefined && await popUpIn(tab.id) ? tab.id : undefined
}

async function show() {
  const news = await waiting()
  const [tab, { shownIn: before }] = await Promise.all([frontTab(), readQuick()])
  const now = news.length > 0 ? await shownThere(tab) : undefined
  if (before !== now) await changeQuick(() => ({ shownIn: now }))
  // A pop-up that is still open elsewhere looks again and finds that it has nothing to show any more.
  if (before !== undefined && before !== now) await popUpIn(before)
  if (now === undefined) return tellAside(news)
  // It was seen in the page, so no notification repeats it.
  for (const { id, lastCustomerAt } of news.slice(0, 1)) await tellOnce(id, lastCustomerAt ?? 0)
}

let turn: Promise<unknown> = Promise.resolve()
function showSoon() {
  turn = turn.then(show).catch(() => {})
}

/** Somebody is looking at a page of ours. Only if it is the panel, and not the settings, do messages count as seen. */
export const quickSeen = () => void isPanelOpen().then(isOpen => isOpen ? changeQuick(() => ({ panelAt: Date.now() })) : undefined).then(showSoon).catch(() => {})

const dismissed = (ticket: string, at: number) => changeQuick(({ dismissed }) => ({ dismissed: { ...dismissed, [ticket]: at } }))

/** How long (ms) messages are gathered, to be looked at together. */
const gathers = 250

/** Looks again whenever somebody writes in a ticket of this agent. The query must await nothing but the database, or Dexie would not follow it. */
function follow(me: string) {
  let last = ''
  return unhurried(() => myWaiting(me), gathers, (mine) => {
    const now = mine.map(({ id, lastCustomerAt }) => `${id} ${lastCustomerAt}`).join()
    // Most changes do not concern pop-ups.
    if (now === last) return
    last = now
    showSoon()
  })
}

/** Shows new messages of my tickets where the agent is while the panel is closed (S157–S160). */
export function followQuick() {
  // What comes from here on is new.
  void readQuick().catch(() => {})
  onFrom('quickNext', card)
  on('quickSend', async (ticket, text, key) => {
    const sent = await replyTo({ ticket, text, key }, (await readSettings()).me, Date.now())
    if (sent) void run().catch(() => {})
    return sent
  })
  on('quickDismiss', async (ticket, at, typed) => {
    await keepTyped(ticket, typed, Date.now())
    await dismissed(ticket, at)
  })
  onFrom('quickOpen', async (sender, ticket, typed) => {
    // Before anything else, because the browser only opens the panel in the press itself.
    const opening = openPanelIn(sender.tab?.windowId ?? -1)
    await keepTyped(ticket, typed, Date.now())
    if (await opening) await wantTicket(ticket)
    else await openTicketHere(ticket)
  })
  onFrontChange(showSoon)
  void readSettings().then(({ me }) => {
    let stop = follow(me.id)
    watchSettings((change) => {
      if (!change.me) return
      stop()
      stop = follow(change.me.id)
    })
  }).catch(() => {})
}
