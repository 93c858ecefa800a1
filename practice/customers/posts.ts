import type { Post } from '../posts'
import type { Language } from '../talk'
import type { Page, World } from '../world'
import { comment, publish } from '../posts'
import { between, pick } from '../random'
import { passerBy, say } from './comments'
import { goodsOf } from './people'
import { published, remarks } from './remarks'

const hour = 3_600_000

const answers: Record<Language, string> = {
  vi: 'Dạ shop đã nhắn tin cho mình rồi ạ!',
  id: 'Sudah kami DM ya kak 😊',
  hu: 'Írtunk privátban, köszönjük!',
  en: 'We’ve just sent you a message!',
}

/** What stands on the Pages when the practice begins: posts of the last days with comments in four languages, some of them answered. */
export function post(world: World, now: number) {
  for (const page of world.pages) {
    for (const { ago, ...made } of published[goodsOf[page.category] ?? 'home']) {
      const at = now - ago * hour
      const posted = publish(world, { page: page.id, at, ...made })
      chat(world, page, posted, ago)
    }
  }
}

/** Comments spread over the time since; nobody has answered the last one. */
function chat(world: World, page: Page, posted: Post, ago: number) {
  const languages = new Set<Language>([...page.speaks, 'vi', 'id', 'hu', 'en'])
  const people = [...languages].slice(0, ago < 100 ? 4 : 2).map(language => passerBy(world, page, language))
  people.forEach((who, index) => {
    const at = posted.at + (index + 1) * ago * hour / (people.length + 2)
    const first = say(world, page, posted, who, pick(world, remarks[who.language].opens), at)
    if (index === people.length - 1) return
    const then = at + between(world, [4, 40]) * 60_000
    if (then < posted.at + ago * hour) comment(world, posted, { at: then, text: answers[who.language], parent: first.id })
  })
}
