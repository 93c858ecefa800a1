import { vi } from 'vitest'
import { wornBy } from '@/practice/labels'
import { say } from '@/practice/say'
import { newWorld } from '@/practice/world'
import { sharedPage } from './desk'

export const lan = 'Nguyễn Thị Lan'
export const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

/** A Page on which Lan has written, by the clock of `fakeTime`; `worn`: the labels that she has there. */
export function shop() {
  const page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  const { thread } = say(page.world, { name: lan, text: 'Còn hàng không?', at: Date.now() })
  return { ...page, page, thread, worn: () => wornBy(page.world, thread).map(({ name }) => name) }
}
