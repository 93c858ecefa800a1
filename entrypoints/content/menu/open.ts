import type { Box } from '../box'
import type { Form } from './form'
import type { Frame } from './frame'
import type { PageAbout, PageHit, PageWords } from '@/domain/canned/in-page'
import { keepCaret } from '../caret'
import { highlighted } from '../highlight'
import { fillOf } from './filling'
import { makeFinding } from './finding'
import { makeForm } from './form'
import { openFrame } from './frame'
import { makeHold } from './hold'
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
  /** Whether the focus stays in the page's text while it is pressed on. */
  leavesFocus: () => boolean
  owns: (target: EventTarget | null) => boolean
  place: () => void
  close: () => void
}

/** Opens with the first answer, so that nothing flashes up where a site is blocked. `gone` is called once when it has closed. */
export function openMenu(box: Box, gone: () => void): Menu {
  let frame: Frame | undefined
  let form: Form | undefined
  let submit = () => {}
  let stage: 'list' | 'chosen' | 'form' | 'busy' | 'notice' | 'closed' = 'list'
  let words: PageWords | undefined
  let typed = ''
  let returns = () => true
  const about: PageAbout = { selection: highlighted() }
  const hold = makeHold()

  /** True, as an answer to the key that closes it. */
  const close = () => {
    if (stage === 'closed') return true
    stage = 'closed'
    frame?.remove()
    gone()
    hold.release(box)
    return true
  }
  const say = (title: string, text: string, rest?: string) => {
    hold.release(box)
    if (!words || !frame || stage === 'closed') return
    stage = 'notice'
    frame.show(makeNotice({ title, text, rest }, words, close))
  }
  function backToText() {
    returns()
    return close()
  }
  async function take(hit: PageHit, answers: Record<string, string>) {
    stage = 'busy'
    const fill = await fillOf(hit.id, answers, about)
    if (!words || !frame) return
    if (!fill || 'wants' in fill) return say(words.failedTitle, words.failedText)
    if ('refused' in fill) return say(words.refusedTitle, words[fill.refused])
    if ('asks' in fill) {
      submit = () => void answer(hit)
      form = makeForm(hit.title, fill.asks, words, submit, backToText)
      stage = 'form'
      frame.show(form.view)
      return form.begin()
    }
    frame.host.style.visibility = 'hidden'
    const trouble = await putIn(box, typed, hit.id, fill, words)
    if (!trouble) return void close()
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
  const list = makeList(hit => void pick(hit.id))

  const finding = makeFinding((menu) => {
    if (stage !== 'list' && stage !== 'chosen') return
    if (!menu || !box.isConnected) return void close()
    if (menu.setup && !frame) {
      words = menu.setup.words
      frame = openFrame(box, menu.setup)
    }
    if (!frame || !words) return
    list.fill(typed, menu, words)
    frame.show(list.view, typed)
  })
  function look(nowTyped: string, query: string) {
    if (!finding.isFresh() && nowTyped === typed) return
    typed = nowTyped
    finding.look(query, !frame, about)
  }
  /** Takes the one that is marked, or the one that was pressed, of what fits all that was typed. `meant`: what the key writes where nothing does. */
  async function pick(id?: string, meant = '') {
    if (stage !== 'list') return
    stage = 'chosen'
    returns = keepCaret(box)
    await finding.settled()
    if (stage !== 'chosen') return
    const hit = finding.isBehind() ? undefined : list.chosen(id)
    if (hit) return take(hit, {})
    stage = 'list'
    hold.release(box, meant)
    if (meant) close()
  }
  function choose(meant: string) {
    if (frame && !finding.isBehind() && !list.chosen()) return false
    void pick(undefined, meant)
    return true
  }
  function move(by: number) {
    if (!finding.isBehind()) return list.move(by)
    void finding.settled().then(() => list.move(by))
    return true
  }
  const inList: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(box instanceof HTMLInputElement ? '' : '\n'),
    Tab: () => choose(''),
    Escape: close,
  }
  function press(event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    // While the text is being put in, another Enter must not send half of it.
    if (stage === 'busy' || stage === 'chosen') return (plain && /^(?:Enter|Tab)$/.test(event.key)) || hold.take(event)
    if (stage === 'list') return plain && (inList[event.key]?.() ?? false)
    if (event.key === 'Escape') return backToText()
    if (stage !== 'form' || event.key !== 'Enter' || event.shiftKey || frame?.root.activeElement instanceof HTMLButtonElement) return false
    submit()
    return true
  }
  return { box, look, press, isListing: () => stage === 'list', leavesFocus: () => stage !== 'form' && stage !== 'notice', owns: target => target === frame?.host, place: () => frame?.place(), close }
}
