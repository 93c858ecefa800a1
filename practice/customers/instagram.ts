import type { Language, Thread } from '../talk'
import type { Page, World } from '../world'
import { meetThere, publishThere, usernameOf } from '../instagram'
import { comment } from '../posts'
import { between, pick } from '../random'
import { append } from '../threads'
import { utter } from './advance'
import { passerBy, say } from './comments'
import { invent, tell, turnsOf } from './people'
import { remarks } from './remarks'

const minute = 60_000
const hour = 60 * minute

/** Somebody who has not written to the account before, under a username that nobody else there has. */
export function newcomerThere(world: World, page: Page, language?: Language): Thread {
  const who = invent(world, page, language)
  const taken = new Set(Object.values(world.threads).map(({ name }) => name))
  const username = usernameOf(who.name)
  return meetThere(world, page, { ...who, name: taken.has(username) ? `${username}${between(world, [10, 99])}` : username })
}

/** What has been said in private when the practice begins: who, how long ago, and whether it was answered. */
const pasts: { language: Language, ago: number, answered?: boolean }[] = [
  { language: 'vi', ago: 12 * minute },
  { language: 'id', ago: 3 * hour },
  { language: 'hu', ago: 26 * hour, answered: true },
  { language: 'en', ago: 7 * hour, answered: true },
]

const published = [
  { ago: 9, text: 'Góc phòng ngủ cuối tuần ☁️ Bộ linen màu be, vuốt để xem thêm.', picture: 'blanket-beige' },
  { ago: 75, text: 'Gối tựa đất nung đã về lại kho 🧡', picture: 'cushion-terracotta' },
]

/** Conversations and comments of the last days on the linked account, in four languages. */
export function showThere(world: World, now: number) {
  const page = world.pages.find(({ instagram }) => instagram)
  if (!page) return
  for (const { language, ago, answered } of pasts) {
    const thread = newcomerThere(world, page, language)
    const told = tell(world, page, thread)
    const [says, answer] = told[0] ?? [[], '']
    says.forEach((text, index) => utter(world, thread, text, now - ago - (says.length - index) * 20_000))
    if (answered) append(world, thread, { at: now - ago, from: 'page', text: answer, through: 'inbox' })
    if (answered) thread.unread = 0
    thread.story = turnsOf(told).slice(1)
  }
  for (const { ago, ...made } of published) {
    const post = publishThere(world, { page: page.id, at: now - ago * hour, ...made })
    const [first, second] = (['vi', 'id', 'en', 'hu'] as const).slice(ago < 24 ? 0 : 2).map((language, index) => {
      const who = passerBy(world, page, language, true)
      return say(world, page, post, who, pick(world, remarks[language].opens), post.at + (index + 1) * hour)
    })
    if (first && second) comment(world, post, { at: first.at + 10 * minute, text: `@${first.who?.name} ❤️`, parent: first.id })
  }
}
