import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { watchEffort } from '../effort'
import { leaveTicket, look, openPanel, openTicket } from '../panel'
import { median } from '../row'

const messages = 5000
const rounds = 24
/** What is typed behind the slash, a letter at a time. */
const queries = ['g', 'gi', 'gia', 'giao', 'giao h', 'giao ha', 'phi', 'xin loi', 'mau 4', 'tggh']

/** Writes into the text field as a key does; until the list is painted (ms). */
function write(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea.write')
    const shown = () => document.querySelector('.slash')?.textContent ?? ''
    const before = shown()
    return eyes.took(() => {
      if (!field) return
      field.focus()
      field.value = text
      field.setSelectionRange(text.length, text.length)
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    }, () => shown() !== before)
  }, text)
}

/** What a keystroke in the slash menu of the composer costs with 5 000 canned messages: to open it, and to narrow it. */
export async function canned(desks: Desk[]): Promise<Row[]> {
  const desk = desks[0]
  if (!desk) return []
  await desk.write('fillCanned', messages)
  // One of one's own: a colleague's is read-only, and has no text field.
  await look(desk, { list: 'inbox', tab: 'all', page: '*', sort: 'newest' })
  const { page } = await openPanel(desk)
  await openTicket(page, 0)
  await page.waitForSelector('textarea.write')
  // Read and folded in the background of the panel, a part at a time.
  await page.waitForFunction(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea.write')
    if (!field) return false
    if (field.value === '/' && Number(/\d{4}/.exec(document.querySelector('.slash [role=status]')?.textContent ?? '')?.[0]) >= 5000) return true
    field.value = field.value === '/' ? '' : '/'
    field.setSelectionRange(field.value.length, field.value.length)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    return false
  }, { polling: 200, timeout: 60_000 })
  await write(page, '')

  const painted = { opened: [] as number[], typed: [] as number[] }
  const worked = { opened: [] as number[], typed: [] as number[] }
  const order: ('opened' | 'typed' | undefined)[] = []
  const stop = await watchEffort(page)
  for (let round = 0; round < rounds; round++) {
    painted.opened.push(await write(page, 'Dạ /'))
    painted.typed.push(await write(page, `Dạ /${queries[round % queries.length] ?? ''}`))
    order.push('opened', 'typed', undefined)
    await write(page, 'Dạ ')
  }
  for (const [at, ms] of (await stop()).entries()) {
    const of = order[at]
    if (of) worked[of].push(ms)
  }
  await leaveTicket(page)
  await page.close()
  await desk.write('clearCanned')
  const rows = (['opened', 'typed'] as const).flatMap((of): Row[] => {
    const what = of === 'opened' ? `the slash opens the menu of ${messages} canned messages` : `a keystroke in the menu of ${messages} canned messages`
    // The first ones are to warm up.
    const [work, paint] = [median(worked[of].slice(3)), median(painted[of].slice(3))]
    return [
      { what: `${what}: main-thread work`, unit: 'ms', small: work, bound: '≤ 8', met: work <= 8 },
      { what: `${what}: until it is painted`, unit: 'ms', small: paint, bound: 'the next frame, ≤ 17', met: paint <= 17.5 },
    ]
  })
  return rows
}
