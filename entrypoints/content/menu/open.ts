import type { Box } from '../box'
import type { Form } from './form'
import type { Frame } from './frame'
import type { PageAbout, PageFill, PageHit, PageMenu, PageWords } from '@/domain/canned/in-page'
import { ask } from '@/platform/page-ask'
import { keepCaret } from '../caret'
import { readClipboard } from '../clipboard'
import { highlighted } from '../highlight'
import { makeForm } from './form'
import { openFrame } from './frame'
import { makeList } from './list'
import { makeNotice } from './notice'
import { putIn } from './put-in'

/** The open menu of one text box. */
export interface Menu {
  box: Box
  /** What is typed now: `typed` is replaced, `query` looked for. */
  look: (typed: string, query: string) => void
  /** A key pressed while it is open. True: it was meant for the menu, the page must not have it. */
  press: (event: KeyboardEvent) => boolean
  /** Whether it shows the list and so follows what is typed. */
  isListing: () => boolean
  owns: (target: EventTarget | null) => boolean
  place: () => void
  close: () => void
}

/** Opens with the first answer, so that nothing flashes up where a site is blocked. `gone` is called once when it has closed. */
export function openMenu(box: Box, gone: () => void): Menu {
  let frame: Frame | undefined
  let form: Form | undefined
  let submit = () => {}
  let stage: 'list' | 'form' | 'busy' | 'notice' | 'closed' = 'list'
  let words: PageWords | undefined
  let [typed, asked] = ['', 0]
  let returns = () => true
  let about: PageAbout = { selection: highlighted() }
  /** The last question, until it is answered: whoever types fast and presses Enter means what they have typed. */
  let looking: Promise<void> = Promise.resolve()

  const close = () => {
    if (stage === 'closed') return
    stage = 'closed'
    frame?.remove()
    gone()
  }
  const say = (title: string, text: string, rest?: string) => {
    if (!words || !frame || stage === 'closed') return
    stage = 'notice'
    frame.show(makeNotice({ title, text, rest }, words, close))
  }
  function backToText() {
    returns()
    close()
    return true
  }
  async function take(hit: PageHit, answers: Record<string, string>) {
    stage = 'busy'
    const filled = (about: PageAbout): Promise<PageFill | undefined> => ask('pageFill', hit.id, answers, about).catch(() => undefined)
    let fill = await filled(about)
    if (fill && 'wants' in fill) {
      about = { ...about, clipboard: await readClipboard() }
      fill = await filled(about)
    }
    if (!words || !frame) return
    if (!fill || 'wants' in fill) return say(words.failedTitle, words.failedText)
    if ('refused' in fill) return say(words.refusedTitle, words[fill.refused])
    if ('asks' in fill) {
      submit = () => void answer(hit)
      form = makeForm(hit.title, fill.asks, words, submit, backToText)
      stage = 'form'
      frame.show(form.view)
      form.begin()
      return
    }
    frame.host.style.visibility = 'hidden'
    const trouble = await putIn(box, typed, hit.id, fill, words)
    if (!trouble) return close()
    frame.host.style.visibility = ''
    say(trouble.title, trouble.text, trouble.rest)
    if (await trouble.ends?.()) close()
  }
  async function answer(hit: PageHit) {
    const given = form?.answers() ?? {}
    form = undefined
    returns()
    await take(hit, given)
  }
  const list = makeList((hit) => {
    returns = keepCaret(box)
    void take(hit, {})
  })

  async function find(query: string) {
    const turn = ++asked
    const menu: PageMenu | undefined = await ask('pageFind', query, !frame, about).catch(() => undefined)
    if (turn !== asked || stage !== 'list') return
    if (!menu || !box.isConnected) return close()
    if (menu.setup && !frame) {
      words = menu.setup.words
      frame = openFrame(box, menu.setup)
    }
    if (!frame || !words) return
    list.fill(typed, menu, words)
    frame.show(list.view)
  }
  function look(nowTyped: string, query: string) {
    if (asked > 0 && nowTyped === typed) return
    typed = nowTyped
    looking = find(query)
  }
  async function takeChosen() {
    returns = keepCaret(box)
    await looking
    const hit = list.chosen()
    if (stage === 'list' && hit) await take(hit, {})
  }
  const choose = () => {
    if (frame && !list.chosen()) return false
    void takeChosen()
    return true
  }
  function leave() {
    close()
    return true
  }
  const inList: Record<string, () => boolean> = {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    Enter: choose,
    Tab: choose,
    Escape: leave,
  }
  function press(event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    // Just putting the text in: whoever presses Enter once more must not send half of it.
    if (stage === 'busy') return plain && event.key === 'Enter'
    if (stage === 'list') return plain && (inList[event.key]?.() ?? false)
    if (event.key === 'Escape') return backToText()
    if (stage !== 'form' || event.key !== 'Enter' || event.shiftKey || frame?.root.activeElement instanceof HTMLButtonElement) return false
    submit()
    return true
  }
  return { box, look, press, isListing: () => stage === 'list', owns: target => target === frame?.host, place: () => frame?.place(), close }
}
