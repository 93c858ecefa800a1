import type { Tabs } from 'webextension-polyfill'
import type { KeepWish, PageChoice, PageKept } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import type { CaptureWords } from '@/locales/capture'
import type { Found } from '@/sync/capture'
import { isSingle } from '@/domain/customer'
import { pageAddress } from '@/domain/customer/in-page'
import { nameOf } from '@/domain/customer/person'
import { captureWords } from '@/locales/capture'
import { spokenLanguage } from '@/locales/page'
import { countCaptured, rememberCaptured, takeCaptured } from '@/platform/capture-memory'
import { readSettings } from '@/platform/settings'
import { keepFound, membersOf, takeBackFound } from '@/sync/capture'
import { fieldLooks, refusalWords } from './capture-offer'
import { captureTarget } from './capture-target'
import { run } from './run'

type Looks = Awaited<ReturnType<typeof fieldLooks>>
type Asked = Extract<Found, { kind: 'asks' }>

/** The same question as in the panel: beside what is there, in its place, or not at all. */
function question(offered: Offered, { there, mayAdd }: Asked, { labelOf, shownAs }: Looks, { panel }: CaptureWords): { said: string, choices: PageChoice[] } {
  const shown = (value: string) => shownAs(offered.field, value)
  const replace = there.map(({ id, value }): PageChoice => ({
    label: there.length > 1 ? panel('replaceThis', { value: shown(value) }) : panel('replace'),
    choice: { replace: id },
  }))
  return {
    said: panel('known', { field: labelOf(offered.field), value: there.map(({ value }) => shown(value)).join(', ') }),
    choices: [...(mayAdd && !isSingle(offered.field) ? [{ label: panel('add'), choice: 'beside' as const }] : []), ...replace, { label: panel('leave'), choice: 'neither' }],
  }
}

/** Keeps what the agent has chosen of a highlight, one value after the other; stops where the agent has to decide or it cannot be. */
export async function keepFrom(tab: Tabs.Tab, page: string | undefined, wish: KeepWish): Promise<PageKept> {
  const settings = await readSettings()
  const language = spokenLanguage(settings.language)
  const words = captureWords(language)
  const target = await captureTarget(tab)
  let undo = wish.undo
  const told = (said: string): PageKept => ({ kind: 'told', said, ...(undo === undefined ? {} : { undo }) })
  if ('refused' in target) return told(refusalWords(target.refused, words))
  if (target.ticket.id !== wish.ticket) return told(words.say('changed'))
  const looks = await fieldLooks(words, language)
  const asking = { by: settings.me.id, at: Date.now(), where: { page: pageAddress(page) } }
  let last: Offered | undefined
  for (const [i, offered] of wish.offers.entries()) {
    const outcome = await keepFound(wish.ticket, offered, asking, i === 0 ? wish.choice : undefined)
    if (outcome.kind === 'refused') return told(outcome.why === 'gone' || outcome.why === 'mayNot' ? words.say(outcome.why) : words.fault(outcome.why, { name: outcome.name ?? '' }))
    if (outcome.kind === 'asks') return { kind: 'asks', ...question(offered, outcome, looks, words), rest: wish.offers.slice(i), ...(undo === undefined ? {} : { undo }) }
    if (outcome.kind === 'same') continue
    undo = await rememberCaptured(undo, wish.ticket, outcome.back)
    last = offered
  }
  void run().catch(() => {})
  const name = nameOf(await membersOf(target.ticket)) || words.say('nobody')
  const n = await countCaptured(undo)
  if (n === 0 || undo === undefined) return told(words.say('known', { name }))
  const one = n === 1 && last ? words.say('kept', { name, field: looks.labelOf(last.field), value: looks.shownAs(last.field, last.value) }) : words.say('keptMany', { name, n })
  return { kind: 'kept', said: one, undo }
}

/** Takes back what was kept of one highlight. Says in words what became of it. */
export async function takeBackFrom(undo: string): Promise<string> {
  const settings = await readSettings()
  const { words } = captureWords(spokenLanguage(settings.language))
  const captured = await takeCaptured(undo)
  const done = captured !== undefined && await takeBackFound(captured.ticket, captured.backs, { by: settings.me.id, at: Date.now() })
  if (done) void run().catch(() => {})
  return done ? words.undone : words.tooLate
}
