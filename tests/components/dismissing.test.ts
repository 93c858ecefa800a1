// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { useDismissing } from '@/components/dismissing'

let row: HTMLElement
let taken: string[]
beforeEach(() => {
  document.body.innerHTML = '<div data-row="ann"><b>Ann</b></div>'
  row = document.body.querySelector('div')!
  taken = []
  const { pressed, clicked } = useDismissing()
  row.addEventListener('pointerdown', pressed)
  row.addEventListener('click', event => clicked(event, () => taken.push(row.dataset.row!)))
})
const press = () => row.firstElementChild!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
const letGo = (detail = 1) => row.firstElementChild!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))

it('a press and its click take the row', () => {
  press()
  letGo()
  expect(taken).toEqual(['ann'])
})

it('S036 a row that shows somebody else by the time the button is let go is not taken', () => {
  press()
  row.dataset.row = 'ben'
  letGo()
  expect(taken).toEqual([])
})

it('a click of a reading aid, without a press, takes it', () => {
  press()
  row.dataset.row = 'ben'
  letGo(0)
  expect(taken).toEqual(['ben'])
})
