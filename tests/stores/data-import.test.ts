// @vitest-environment happy-dom
import type { DataAnswer, DataQuestion } from '@/sync/data/data-worker'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useData } from '@/stores/data/data'
import { useDataImport } from '@/stores/data/data-import'

/** What the worker was asked, and how it is made to answer. */
let asked: DataQuestion[] = []
let answer: (it: DataAnswer) => void = () => {}

class Desk extends EventTarget {
  postMessage(question: DataQuestion) {
    asked.push(question)
    answer = data => this.dispatchEvent(new MessageEvent('message', { data }))
  }

  terminate() {}
}

const idOf = (n: number) => asked[n]!.id
async function says(of: number, told: unknown) {
  answer({ id: of, answer: told })
  for (let i = 0; i < 5; i++) await nextTick()
}
const checkedAs = (ready: number, isWhole = true) => ({ ready, faults: [], faultCount: 0, isWhole })

beforeEach(async () => {
  asked = []
  vi.stubGlobal('Worker', Desk)
  setActivePinia(createPinia())
})

/** A list that was opened and is being looked at. */
async function opened() {
  const list = useDataImport()
  void list.open(new File(['x'], 'khach.csv'))
  await says(idOf(0), { headers: ['name'], columns: ['name'], first: [], lines: 100_000 })
  return list
}
const checks = () => asked.flatMap(question => question.name === 'check' ? [question.id] : [])

it('a list whose look was stopped by hand is not offered as if its beginning were all of it', async () => {
  const list = await opened()
  await says(checks()[0]!, checkedAs(3000, false))
  expect([list.table, list.checked]).toEqual([undefined, undefined])
})

it('after another choice of columns nothing is offered until the list was looked at again, and its progress is seen', async () => {
  const list = await opened()
  await says(checks()[0]!, checkedAs(100_000))
  expect(list.checked?.ready).toBe(100_000)
  void list.setColumn(0, 'phone')
  void list.setColumn(0, 'email')
  expect(list.checked).toBe(undefined)
  const [, second, third] = checks()
  await says(second!, checkedAs(3000, false))
  expect([list.checked, useData().busy?.name]).toEqual([undefined, 'check'])
  await says(third!, checkedAs(99_000))
  expect([list.checked?.ready, useData().busy]).toEqual([99_000, undefined])
})
