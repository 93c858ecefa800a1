import type { InboxView } from '../views'
import { composer } from './composer'
import { element } from './dom'
import { channels, list } from './list'
import { go, here, keepsText } from './place'
import { about, heading, transcript } from './talk'

const writing = composer(send)
const detail = element('span', { 'data-surface': '/bizweb:inbox/bizweb_inbox:messenger_detail_view', 'class': 'detail' })
const like = element('div', { 'role': 'button', 'aria-label': 'Send a Like', 'tabindex': '0' }, '👍')
const foot = element('div', { class: 'foot' }, writing.box, like)
like.addEventListener('click', () => send('👍'))

/** What is on the screen, so that nothing is drawn anew that has not changed: a text being written stays as it is. */
let shown = ''
let openItem = ''

async function look(opened: boolean) {
  const { page, item } = here()
  const response = await fetch(`/practice/look?page=${page}&item=${item}${opened ? '&opened' : ''}`)
  if (!response.ok) return
  const text = await response.text()
  if (text !== shown || opened) draw(JSON.parse(text))
  shown = text
}

function draw(view: InboxView) {
  const { page, item } = here()
  const newest = view.rows[0]
  if (item === '' && newest) return go({ page, item: newest.item }, true)

  document.title = `Inbox | ${view.page.name}`
  const scrolled = document.querySelector('.list')?.scrollTop ?? 0
  const sides = [channels(view), list(view)]
  const { thread } = view
  if (thread && item !== openItem && !keepsText()) writing.clear()
  openItem = item

  if (thread) {
    writing.lock(!thread.open)
    // The composer stays where it is: taken out and put back it would lose the cursor.
    if (!foot.isConnected) detail.replaceChildren(foot)
    for (const old of [...detail.children]) {
      if (old !== foot) old.remove()
    }
    foot.before(heading(thread), transcript(thread))
  }
  else {
    detail.replaceChildren(element('p', { class: 'nobody' }, 'Choose a conversation'))
  }
  const typed = document.querySelector<HTMLInputElement>('.labels input')
  const [typing, begun] = [typed !== null && typed === document.activeElement, typed?.value ?? '']
  for (const old of [...document.body.children]) {
    if (old !== detail) old.remove()
  }
  if (!detail.isConnected) document.body.append(detail)
  detail.before(...sides)
  if (thread) detail.after(about(thread, label))
  const field = document.querySelector<HTMLInputElement>('.labels input')
  if (field && typing) {
    field.value = begun
    field.focus()
  }
  document.querySelector('.list')?.scrollTo(0, scrolled)
  toEnd()
}

function toEnd() {
  const log = document.querySelector('.transcript')
  log?.scrollTo(0, log.scrollHeight)
}

function post(path: string, what: Record<string, unknown>) {
  const body = JSON.stringify({ ...here(), ...what })
  fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    .then(() => look(false), console.error)
}

function send(text: string) {
  post('/practice/say', { text })
}

/** The field is empty again once the label is there. */
function label(name: string, on: boolean) {
  const field = document.querySelector<HTMLInputElement>('.labels input')
  if (on && field) field.value = ''
  post('/practice/label', { name, on })
}

const went = () => look(true).catch(console.error)
addEventListener('resize', toEnd)
addEventListener('popstate', went)
addEventListener('practice:went', went)
setInterval(() => look(false).catch(() => {}), 1000)
went()
