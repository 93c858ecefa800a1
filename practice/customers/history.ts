import type { Language } from '../talk'
import type { Page, World } from '../world'
import type { Story } from './voice'
import { between } from '../random'
import { append } from '../threads'
import { utter } from './advance'
import { newcomer, tell, turnsOf } from './people'
import { wedding } from './vi'

const minute = 60_000
const hour = 60 * minute

interface Past {
  page: 0 | 1
  language: Language
  name?: string
  /** How long ago the last message was (ms). */
  ago: number
  /** How many turns of the story have passed. */
  turns: number
  /** The last turn was answered. */
  answered?: boolean
  /** Nobody has looked at the last turn. */
  unread?: boolean
  blocked?: boolean
  folder?: 'page_done'
  story?: Story
}

/** What lies in the two inboxes when the practice begins: waiting for minutes and for days, answered, done, nameless, gone. */
const pasts: Past[] = [
  { page: 0, language: 'vi', name: 'Nguyễn Thị Thanh Hương', ago: 4 * minute, turns: 1, unread: true },
  { page: 0, language: 'vi', name: 'Trần Hoàng Bảo Ngọc', ago: 26 * minute, turns: 2, unread: true },
  { page: 1, language: 'en', name: 'Oliver Bennett', ago: 41 * minute, turns: 1, unread: true },
  { page: 0, language: 'vi', name: 'Phạm Thị Kim Ngân', ago: 75 * minute, turns: 10, story: wedding, answered: true },
  { page: 0, language: 'hu', name: 'Kovács-Szabó Bernadett', ago: 2 * hour, turns: 1 },
  { page: 1, language: 'hu', name: 'Tóthné Horváth Anna Mária', ago: 3 * hour, turns: 2, answered: true },
  { page: 1, language: 'id', name: 'Siti Rahmawati', ago: 5 * hour, turns: 3, unread: true },
  { page: 0, language: 'id', name: 'Suharti', ago: 9 * hour, turns: 2, answered: true },
  { page: 0, language: 'vi', name: 'Facebook user', ago: 15 * hour, turns: 1, unread: true },
  { page: 0, language: 'vi', name: 'Lê Minh Khoa', ago: 22.5 * hour, turns: 1 },
  { page: 1, language: 'en', name: 'Charlotte Whitcombe-Hall', ago: 31 * hour, turns: 3, answered: true },
  { page: 0, language: 'vi', name: 'Đặng Thị Bích Phương', ago: 2.2 * 24 * hour, turns: 2, unread: true },
  { page: 1, language: 'en', name: 'Daniel Okafor', ago: 3.5 * 24 * hour, turns: 3, answered: true, folder: 'page_done' },
  { page: 0, language: 'vi', name: 'Bùi Quỳnh Trang', ago: 6.1 * 24 * hour, turns: 3, answered: true, blocked: true },
]

/** Fills the inboxes of a new world. */
export function furnish(world: World, now: number) {
  for (const past of pasts) {
    const page = world.pages[past.page]
    if (page) live(world, page, past, now)
  }
}

function live(world: World, page: Page, { language, name, ago, turns, answered, unread, blocked, folder, story }: Past, now: number) {
  const thread = newcomer(world, page, language, name)
  const told = tell(world, page, thread, story)
  const texts = told.slice(0, turns).flatMap(([says, answer], turn) => [
    ...says.map(text => ({ from: 'customer' as const, text })),
    ...(turn < turns - 1 || answered ? [{ from: 'page' as const, text: answer }] : []),
  ])

  // Counted back from the last message: seconds apart within a turn, minutes between turns.
  let at = now - ago
  const times = texts.map((_, index) => {
    const then = at
    const [later, earlier] = [texts.at(-1 - index), texts.at(-2 - index)]
    at -= 1000 * between(world, later?.from === earlier?.from ? [6, 45] : [70, 840])
    return then
  }).reverse()

  texts.forEach(({ from, text }, index) => {
    const then = times[index] ?? now
    if (from === 'customer') {
      utter(world, thread, text, then)
      return
    }
    append(world, thread, { at: then, from, text, through: 'inbox' })
    thread.unread = 0
  })
  if (!unread) thread.unread = 0
  thread.story = turnsOf(told).slice(turns)
  thread.folder = folder ?? 'inbox'
  if (blocked) thread.blocked = true
}
