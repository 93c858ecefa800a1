import type { PageHit, PageMenu, PageWords } from '@/domain/canned/in-page'
import { element } from './element'

export interface List {
  view: HTMLElement
  /** What is found now, under what was typed. The first is chosen. */
  fill: (typed: string, menu: PageMenu, words: PageWords) => void
  /** False: there is nowhere to go. */
  move: (by: number) => boolean
  /** The chosen one, or the one of this id; nothing where it was not found. */
  chosen: (id?: string) => PageHit | undefined
}

const tags = { text: 'span', value: 'b', blank: 'mark', cursor: 'span' } as const

function row({ title, shortcut, parts }: PageHit, at: number): HTMLElement {
  const preview = element('p', {}, ...parts.map(({ kind, text }) => kind === 'text' ? text : element(tags[kind], {}, text)))
  return element(
    'div',
    { id: `hit-${at}`, className: 'hit', role: 'option', ariaSelected: 'false', data: { at: String(at) } },
    element('span', { className: 'title', dir: 'auto' }, title),
    element('span', { className: 'code' }, `/${shortcut}`),
    preview,
  )
}

const key = (...names: string[]) => names.map(name => element('kbd', {}, name))

/** The messages found, in the page's own window: what the panel's menu shows, without its means. */
export function makeList(choose: (hit: PageHit) => void): List {
  const [typedHere, count] = [element('span', { className: 'code' }), element('span', { className: 'count', role: 'status' })]
  const rows = element('div', { className: 'rows', role: 'listbox' })
  const foot = element('div', { className: 'foot', ariaHidden: 'true' })
  // The focus stays in the page, from where a screen reader cannot follow the choice in here, so it is announced.
  const said = element('p', { className: 'said', role: 'status' })
  const view = element('section', { className: 'menu' }, element('div', { className: 'head' }, typedHere, count), rows, foot, said)
  let hits: PageHit[] = []
  let chosen = 0

  const mark = (at: number) => {
    rows.children[chosen]?.setAttribute('aria-selected', 'false')
    chosen = at
    const row = rows.children[at]
    row?.setAttribute('aria-selected', 'true')
    row?.scrollIntoView({ block: 'nearest' })
    const hit = hits[at]
    if (hit) said.textContent = `${hit.title}, /${hit.shortcut}`
  }
  const atEvent = (event: Event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.hit') : null
    return row ? Number(row.dataset.at) : undefined
  }
  rows.addEventListener('pointermove', (event) => {
    const at = atEvent(event)
    if (at !== undefined && at !== chosen) mark(at)
  })
  // Press and release must be on the same message, even if an answer has redrawn the rows in between.
  let pressed: string | undefined
  rows.addEventListener('mousedown', (event) => {
    pressed = event.button === 0 ? hits[atEvent(event) ?? -1]?.id : undefined
  })
  rows.addEventListener('mouseup', (event) => {
    const hit = hits[atEvent(event) ?? -1]
    if (event.isTrusted && hit && hit.id === pressed) choose(hit)
  })

  const fill = (typed: string, menu: PageMenu, words: PageWords) => {
    hits = menu.hits
    typedHere.textContent = typed
    count.textContent = menu.count
    rows.ariaLabel = words.name
    rows.replaceChildren(...hits.map(row))
    if (hits.length === 0) rows.append(element('p', { className: 'none' }, words.none))
    const choosing = [element('span', {}, ...key('↑', '↓'), words.choose), element('span', {}, ...key('↵'), words.insert)]
    foot.replaceChildren(...hits.length > 0 ? choosing : [], element('span', {}, ...key('Esc'), words.close))
    chosen = 0
    mark(0)
  }
  function move(by: number) {
    if (hits.length > 0) mark((chosen + by + hits.length) % hits.length)
    return hits.length > 0
  }
  return { view, fill, move, chosen: id => id === undefined ? hits[chosen] : hits.find(hit => hit.id === id) }
}
