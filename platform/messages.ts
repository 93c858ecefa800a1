import type { Runtime } from 'webextension-polyfill'
import type { DeskMessages } from './desk-messages'
import type { BeginOutcome, BeginWish } from '@/domain/begun'
import type { PageAbout, PageFile, PageFill, PageMenu } from '@/domain/canned/in-page'
import type { Check } from '@/domain/check'
import type { AskedAside, KeepChoice, KeepWish, PageCapture, PageKept, PagePiece } from '@/domain/customer/in-page'
import type { Entered, Entry } from '@/domain/enter'
import type { PutOutcome } from '@/domain/inbox/guard'
import type { InboxRead } from '@/domain/inbox/place'
import type { Found, Told } from '@/domain/login'
import type { QuickCard } from '@/domain/quick'
import type { ShopCheck } from '@/domain/shop/check'
import type { CheckoutStep, CheckoutWish, PracticeFate } from '@/domain/shop/checkout'
import type { ShopTrouble } from '@/domain/shop/fault'
import type { SheetBook } from '@/domain/shop/sheet'
import type { ShopWish } from '@/domain/shop/shop'
import type { ConnectorName } from '@/domain/source'
import browser from 'webextension-polyfill'

/** Everything said between contexts: what goes in and what comes back. */
export interface Messages extends DeskMessages {
  /** panel → background: there is something to send, or the panel is being looked at. */
  sync: () => void
  /** background → panel: the toolbar's icon was pressed in this window, where an open panel closes. */
  iconPressed: (window: number) => void
  /** panel → background: fetch now, even what is not due (S063). Resolves when it has been tried. */
  syncNow: () => void
  /** panel → background: the next older part of a ticket's thread. */
  older: (ticket: string) => void
  /** panel → background: a message of a ticket, by its time (ms) and id, carries addresses that have run out. */
  renew: (ticket: string, at: number, message: string) => void
  /** panel → background: a ticket was opened; read its labels, which no pull tells in time. */
  look: (ticket: string) => void
  /** panel → background: bring in what waits on a page (`*`: all), to `taker`'s Inbox if given. Returns how many. */
  pullIn: (page: string, taker: string | undefined) => number
  /** panel → background: bring in just this one. */
  pullOne: (ticket: string, taker: string | undefined) => void
  /** panel → background: bring everything in; returns the id of the unassigned ticket that has waited longest, if any. */
  pullNext: () => string | undefined
  /** settings → background: what works with this secret; nothing is kept. */
  check: (connector: ConnectorName, secret: string) => Check
  /** settings → background: check it, and when it is an account's, connect it. */
  connect: (connector: ConnectorName, secret: string) => Check
  /** settings → background: the accounts a person's secret opens; nothing is kept. */
  accounts: (connector: ConnectorName, secret: string) => Found
  /** settings → background: connect these of them, each with its own secret. A check for each. */
  connectAccounts: (connector: ConnectorName, secret: string, accounts: string[], told: Told) => Record<string, Check>
  /** settings → background: the accounts somebody may work in on the server at this address; nothing is kept. */
  enterServer: (connector: ConnectorName, address: string, entry: Entry) => Entered
  /** settings → background: connect these accounts of that server. A check for each. */
  joinServer: (connector: ConnectorName, address: string, secret: string, accounts: string[]) => Record<string, Check>
  /** settings → background: check a connected source again; a good answer ends its trouble. */
  recheck: (source: string) => Check
  /** settings → background: the practice shop on or off. Switching it off deletes its data. */
  practice: (on: boolean) => void
  /** settings → background: with `data`, everything of it goes; without, its tickets stay readable. */
  disconnect: (source: string, data: boolean) => void
  /** settings → background: everything of one person goes, for good. */
  wipeCustomer: (customer: string) => void
  /** settings → background: everything local goes: rows, settings, keys, the practice shop. */
  wipeAll: () => void
  /** settings → background: S047–S056, re-files the source's tickets. */
  greets: (source: string, on: boolean) => void
  /** settings → background: a tag was renamed or deleted; its tickets follow. */
  retag: () => void
  /** settings → background: what works with this address and key; nothing is kept. */
  checkShop: (wish: ShopWish, secret: string) => ShopCheck
  /** settings → background: check it, and when nothing is wrong, connect it. */
  connectShop: (wish: ShopWish, secret: string) => ShopCheck
  /** settings → background: check a connected shop again, also with a new key. */
  recheckShop: (shop: string, secret?: string) => ShopCheck
  /** settings → background: the shop goes, with its catalogue. */
  removeShop: (shop: string) => void
  /** panel, settings → background: read what changed in the shops now. Resolves when it has been tried. */
  syncShops: () => void
  /** settings → background: the lines of a spreadsheet; known ones are updated. */
  importSheet: (shop: string, book: SheetBook) => void
  /** panel → background: price and stock of these variants of a shop, now; the rows are in `freshWares`. */
  readWares: (shop: string, variants: string[]) => ShopTrouble | undefined
  /** panel → background: the orders of a customer in one shop or in all; the rows are in `orderLists`. */
  fetchOrders: (shop: string | undefined, phones: string[], emails: string[]) => void
  /** panel → background: make the order that a checkout link leads to, once for each nonce; the row is in `checkouts`. */
  checkout: (wish: CheckoutWish) => { id: string, step: CheckoutStep, trouble?: ShopTrouble }
  /** panel → background: a ticket was opened, so look at its open orders. */
  lookAtCheckouts: (ticket: string) => void
  /** panel → background: cancel an unpaid order in the shop. */
  cancelCheckout: (checkout: string) => void
  /** panel → background: the invented customer of a practice order pays. */
  payPractice: (checkout: string, how: PracticeFate) => void
  /** page → background: what fits what was typed, nothing on a blocked site. `opens`: with words and looks. */
  pageFind: (query: string, opens: boolean, about: PageAbout) => PageMenu | undefined
  /** page → background: the text of a chosen message, with what was answered to its questions. */
  pageFill: (message: string, answers: Record<string, string>, about: PageAbout) => PageFill
  /** page → background: the picture or file of a message at this place; nothing when it is gone. */
  pageFile: (message: string, at: number) => PageFile | undefined
  /** page → background: a message has arrived in a text box. */
  pageUsed: (message: string) => void
  /** inbox page → background: the last two reads of what is open there, none when it is no longer in front; and when something was last pressed there (ms). */
  inboxRead: (reads: InboxRead[], pressedAt: number) => void
  /** inbox page → background: the agent went to write in its own text box. */
  inboxWriting: () => void
  /** panel → background: look again whose conversation the page in this window shows, because something may have come in. */
  inboxAgain: (window: number) => void
  /** panel → background: put a text into the inbox page of this window, if it surely shows this ticket. */
  inboxPut: (window: number, ticket: string, text: string) => PutOutcome
  /** panel → background: begin a ticket from a page, on a server that has a place for it or in this browser. */
  begin: (wish: BeginWish) => BeginOutcome
  /** page → background: something was highlighted in this frame; the background shows the bar there if the setting says so. */
  pageSelected: () => void
  /** page → background: what a highlight holds and whose card it goes to (S090); nothing where there is nothing to offer. `asked`: the agent has pressed for it. */
  captureFind: (piece: PagePiece, asked: boolean) => PageCapture | undefined
  /** page → background: keep these, one after the other; take back what was kept of one highlight, with words for what became of it. panel → background: the answer to a question that a page without our script cannot ask. */
  captureKeep: (wish: KeepWish) => PageKept
  captureUndo: (undo: string) => string
  captureDecide: (window: number, asked: AskedAside, choice: KeepChoice | 'neither') => void
  /** page → background: the new message to show now, if any (S157). */
  quickNext: () => QuickCard | undefined
  /** page → background: answer it (S158), once for each key, however often it is asked. False: not sent, nothing was kept. */
  quickSend: (ticket: string, text: string, key: string) => boolean
  /** page → background: open its ticket in the panel, with what was typed (S159). */
  quickOpen: (ticket: string, typed: string) => void
  /** page → background: not now; comes back with the next message after `at` (ms). What was typed is kept as a draft (S160). */
  quickDismiss: (ticket: string, at: number, typed: string) => void
}

export type MessageName = keyof Messages
type Args<N extends MessageName> = Parameters<Messages[N]>
type Result<N extends MessageName> = Promise<Awaited<ReturnType<Messages[N]>>>
interface Envelope<N extends MessageName> { name: N, args: Args<N> }

/** Asks the background. Rejects when it is not awake to answer, or when the answer is an error. */
export function send<N extends MessageName>(name: N, ...args: Args<N>): Result<N> {
  return browser.runtime.sendMessage({ name, args } satisfies Envelope<N>) as Result<N>
}

type Answer<N extends MessageName> = ReturnType<Messages[N]> | Result<N>

/** Answer one kind of message; the rest is left for other listeners. Returns how to stop. */
export const on = <N extends MessageName>(name: N, answer: (...args: Args<N>) => Answer<N>) => onFrom(name, (_, ...args) => answer(...args))

/** The same, for answers that depend on who asks. */
export function onFrom<N extends MessageName>(name: N, answer: (sender: Runtime.MessageSender, ...args: Args<N>) => Answer<N>) {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    const { name: asked, args } = message as Envelope<N>
    // Chrome carries messages as JSON, in which an argument that is left out arrives as null.
    if (asked === name) return Promise.resolve(answer(sender, ...args.map(arg => arg ?? undefined) as Args<N>))
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
