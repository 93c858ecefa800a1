import type { Tabs } from 'webextension-polyfill'
import type { Target, TargetRefusal } from './capture-target'
import type { FieldId } from '@/domain/customer'
import type { PageCapture, PageOffer, PagePiece } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import type { Language } from '@/domain/language'
import type { CaptureWords } from '@/locales/capture'
import { capture } from '@/domain/capture/capture'
import { longestPiece, usualFields } from '@/domain/customer/in-page'
import { bestOf, byHand } from '@/domain/customer/keep'
import { nameOf } from '@/domain/customer/person'
import { foundWithin, grown, selectedLine, shapeOf } from '@/domain/customer/selection'
import { mask } from '@/domain/mask'
import { captureWords } from '@/locales/capture'
import { spokenLanguage } from '@/locales/page'
import { readSettings } from '@/platform/settings'
import { membersOf } from '@/sync/capture'
import { allOwnFields } from '@/sync/customers/own-fields'
import { valuesOf } from '@/sync/values'
import { captureTarget } from './capture-target'
import { captureStyle } from './in-page-style'

/** Text in which nothing was recognised and that is longer than this is not offered for any field (characters). */
const longestByHand = 200

/** What was recognised in a highlight, and the highlight itself on one line; cards are hidden before anything looks at it (S138). */
export function readPiece({ before, text, after }: PagePiece, language?: Language): { line: string, found: Offered[] } {
  const whole = mask(before + text + after)
  const [start, end] = grown(whole, before.length, before.length + text.length)
  const line = text.length > longestPiece ? '' : selectedLine(whole.slice(start, end))
  if (line === '') return { line, found: [] }
  const hints = language ? { language } : {}
  const inside = foundWithin(capture(whole, hints), start, end)
  return { line, found: bestOf(inside.length > 0 ? inside : capture(line, hints)) }
}

/** The customer's language, as far as it is known: it says where a number without a country belongs. */
export async function spokenBy(target: Target): Promise<Language | undefined> {
  return 'ticket' in target ? (await valuesOf(target.ticket.id, (await readSettings()).me, 'en')).customer.language : undefined
}

/** How fields are called and their values are read, in the agent's language. */
export async function fieldLooks(words: CaptureWords, language: Language) {
  const own = await allOwnFields()
  const labelOf = (field: FieldId) => own.find(({ id }) => id === field)?.name ?? words.field(field)
  const shownAs = (field: FieldId, value: string) => {
    const at = field === 'delivery' ? Date.parse(`${value.slice(0, 10)}T12:00`) : Number.NaN
    return Number.isNaN(at) ? value : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at)
  }
  const offer = (offered: Offered): PageOffer => ({ ...offered, label: labelOf(offered.field), shown: shownAs(offered.field, offered.value) })
  /** Whatever the agent may mean by any text; ticks and lists are chosen on the card. */
  const fields: FieldId[] = [...new Set([...usualFields, ...byHand, 'membership' as const, ...own.filter(({ type }) => type !== 'check' && type !== 'list').map(({ id }) => id)])]
  return { labelOf, shownAs, offer, fields }
}

/** Why nothing can be kept of a page, in words. */
export function refusalWords(refused: TargetRefusal, { say }: CaptureWords): string {
  return 'here' in refused ? say(refused.why, { here: refused.here || say('nobody'), there: refused.there || say('nobody') }) : say(refused.why)
}

/** What every window of ours in a page is told first: words, looks, whose card it is. */
export async function barFor(target: Target): Promise<PageCapture> {
  const settings = await readSettings()
  const language = spokenLanguage(settings.language)
  const words = captureWords(language)
  const look = { words: words.words, style: captureStyle, language, theme: settings.theme }
  const empty = { look, ticket: '', who: '', line: '', offers: [], guess: '', others: [] }
  if ('refused' in target) return { ...empty, refusal: refusalWords(target.refused, words) }
  return { ...empty, ticket: target.ticket.id, who: nameOf(await membersOf(target.ticket)) || words.say('nobody') }
}

/** What the bar beside a highlight offers; nothing where there is nothing to offer. `asked`: the agent has pressed for it, so there always is. */
export async function offerFor(tab: Tabs.Tab, piece: PagePiece, asked: boolean): Promise<PageCapture | undefined> {
  const target = await captureTarget(tab)
  const { line, found } = readPiece(piece, await spokenBy(target))
  if (line === '' || (found.length === 0 && line.length > longestByHand && !asked)) return undefined
  const bar = await barFor(target)
  if (bar.refusal !== undefined) return found.length > 0 || asked ? { ...bar, line } : undefined
  const { language } = bar.look
  const words = captureWords(language)
  const { labelOf, offer, fields } = await fieldLooks(words, language)
  const offers = (found.length > 0 ? found : [{ field: shapeOf(line), value: line }]).map(offer)
  const labels = [...new Set(offers.map(({ label }) => label))].join(', ')
  return {
    ...bar,
    line,
    offers,
    guess: offers.length > 1 ? words.panel('all', { fields: labels }) : labels,
    others: fields.filter(field => offers.length > 1 || field !== offers[0]?.field).map(field => ({ field, value: line, label: labelOf(field), shown: line })),
  }
}
