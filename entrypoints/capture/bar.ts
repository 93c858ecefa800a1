import type { KeepChoice, PageCapture, PageKept, PageOffer } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import { ask } from '@/platform/page-ask'
import { fieldInUse, openHost } from './host'
import { button, makeBar, offerRow, questionRow } from './view'

/** The bar beside what is highlighted in a page. */
export interface Bar {
  host: HTMLElement
  /** Whether it still offers a choice: then it closes together with the highlight. */
  isOffering: () => boolean
  /** Keeps the best guess. False: there is none, or the agent has gone on. */
  accept: () => boolean
  /** Shows what became of a wish. */
  tell: (kept: PageKept) => void
  /** Moves it beside the highlight, out of the way of the text field in use. */
  place: () => void
  /** Puts the focus on the first thing that can be pressed. */
  enter: () => void
  close: () => void
}

/** As long as an undo is offered (ms). */
const undoLasts = 10_000

/** Never takes the focus by itself. `gone` is called once, when nothing is left to do. */
export function openBar(about: PageCapture, edges: () => DOMRect | undefined, key: string, gone: () => void): Bar {
  const { words } = about.look
  let ending: ReturnType<typeof setTimeout> | undefined
  /** The offer was accepted by keyboard, so a question is answered by keyboard too. */
  let byKey = false
  let stage: 'offer' | 'busy' | 'question' | 'told' = 'offer'

  const { view, show, say } = makeBar(about, () => close())
  const shown = openHost(about.look, view, edges)
  function close() {
    clearTimeout(ending)
    shown.remove()
    gone()
  }

  const enter = () => (view.querySelector<HTMLElement>('.body button') ?? view.querySelector<HTMLElement>('.shut'))?.focus()
  /** Replaces the content; if the keyboard was in it, the focus stays in the bar. */
  function replace(...parts: HTMLElement[]) {
    const within = shown.hasFocus()
    show(...parts)
    if (within) enter()
    shown.place()
  }
  function end(words: string, alarm: boolean, ...parts: HTMLElement[]) {
    stage = 'told'
    say(words, alarm)
    replace(...parts)
    clearTimeout(ending)
    if (!alarm) ending = setTimeout(close, undoLasts)
  }
  async function takeBack(undo: string) {
    if (stage === 'busy') return
    stage = 'busy'
    end(await ask('captureUndo', undo).catch(() => words.failed), false)
  }
  const undoButton = (undo: string | undefined) => undo === undefined ? [] : [button('', () => void takeBack(undo), words.undo)]

  function tell(kept: PageKept) {
    if (kept.kind !== 'asks') return end(kept.said, kept.kind === 'told', ...undoButton(kept.undo))
    const { rest, undo } = kept
    stage = 'question'
    say(kept.said)
    replace(questionRow(kept.choices, (choice) => {
      if (choice !== 'neither') return void keep(rest, choice, undo)
      // Nothing else was found and nothing was kept, so there is nothing to say.
      if (rest.length === 1 && undo === undefined) return close()
      void keep(rest.slice(1), undefined, undo)
    }))
    if (byKey && !fieldInUse(shown.host)) enter()
  }
  async function keep(offers: Offered[], choice?: KeepChoice, undo?: string) {
    if (stage === 'busy') return
    stage = 'busy'
    const plain = offers.map(({ field, value, e164 }): Offered => ({ field, value, ...(e164 === undefined ? {} : { e164 }) }))
    const wish = { ticket: about.ticket, offers: plain, ...(choice === undefined ? {} : { choice }), ...(undo === undefined ? {} : { undo }) }
    tell(await ask('captureKeep', wish).catch((): PageKept => ({ kind: 'told', said: words.failed })))
  }
  function accept() {
    if (stage !== 'offer' || about.refusal !== undefined) return false
    byKey = true
    void keep(about.offers)
    return true
  }

  if (about.refusal === undefined) show(offerRow(about, key, (offers: PageOffer[]) => void keep(offers), () => shown.place()))
  else say(about.refusal, true)
  shown.place()
  return { host: shown.host, isOffering: () => stage === 'offer', accept, tell, place: shown.place, enter, close }
}
