import type { Thread, Turn } from '../talk'
import type { Due, Page, World } from '../world'
import { comesByInstagram } from '../instagram'
import { cheer } from '../lives'
import { between, draw, pick } from '../random'
import { append, enclosureId } from '../threads'
import { label } from './colleague'
import { remark, thank } from './comments'
import { newcomerThere } from './instagram'
import { chime, onAir } from './lives'
import { newcomer, tell, turnsOf, voices } from './people'

/** After a long absence only this much of the arrivals is made up for, so that a shop opened in the morning is not flooded (ms). */
const madeUp = 3 * 60_000
/** From so many conversations on, no new customers write to a Page, only known ones. */
const enough = 120
/** How often a button below a message is pressed. */
const presses = 0.85
/** How often it is somebody known anyway. */
const comesBack = 0.15

/** Lets everything happen that is due until `now`. Depends on nothing but the world and `now`. */
export function advance(world: World, now: number) {
  if (now <= world.clock) return
  cheer(world, now)
  for (const due of world.due) {
    if (due.kind === 'arrive' || due.kind === 'comment' || due.kind === 'label' || due.kind === 'live') due.at = Math.max(due.at, now - madeUp)
  }
  for (;;) {
    const next = world.due.reduce<Due | undefined>((first, due) => first && first.at <= due.at ? first : due, undefined)
    if (!next || next.at > now) break
    world.due.splice(world.due.indexOf(next), 1)
    happen(world, next)
  }
  world.clock = now
}

/** The Page has answered: the customer goes on with the story, if there is more of it. */
export function answered(world: World, thread: Thread, at: number) {
  if (world.pace === 'still') return
  const pending = world.due.filter(due => 'thread' in due && due.thread === thread.id)
  world.due = world.due.filter(due => due.kind !== 'nudge' || due.thread !== thread.id)
  const line = thread.lines.at(-1)
  if (line?.offers) {
    // Some never press; the others do it instead of going on with the story.
    if (draw(world) < presses) world.due.push({ kind: 'press', thread: thread.id, line: line.id, at: at + between(world, world.pace.answer) * 1000 })
    return
  }
  if (pending.some(due => due.kind !== 'nudge') || thread.story.length === 0) return
  world.due.push({ kind: 'turn', thread: thread.id, at: at + between(world, world.pace.answer) * 1000 })
}

function happen(world: World, due: Due) {
  if (due.kind === 'arrive') return arrive(world, due.at)
  if (due.kind === 'comment') return remark(world, due.at)
  if (due.kind === 'label') return label(world, due.at)
  if (due.kind === 'thanks') return thank(world, due)
  if (due.kind === 'live') return chime(world, due.at)
  if (due.kind === 'onAir') return onAir(world, due.at)
  const thread = world.threads[due.thread]
  if (!thread) return
  if (due.kind === 'turn') speak(world, thread, thread.story.shift() ?? [], due.at)
  if (due.kind === 'rest') speak(world, thread, due.texts, due.at)
  if (due.kind === 'press') press(world, thread, due)
  if (due.kind === 'nudge') speak(world, thread, [pick(world, voices[thread.language].nudges)], due.at)
}

const somebodyNew = (world: World, page: Page) => comesByInstagram(world, page) ? newcomerThere(world, page) : newcomer(world, page)

function arrive(world: World, at: number) {
  if (world.pace === 'still') return
  world.due.push({ kind: 'arrive', at: at + between(world, world.pace.arrive) * 1000 })
  const [first, ...others] = world.pages
  if (!first) return
  const page = pick(world, [first, ...others])
  const silent = Object.values(world.threads).filter(thread => thread.page === page.id && thread.story.length === 0 && !thread.blocked)
  const [someone, ...rest] = silent
  const known = silent.length >= enough || draw(world) < comesBack
  const thread = known && someone ? pick(world, [someone, ...rest]) : somebodyNew(world, page)
  const [opening, ...story] = turnsOf(tell(world, page, thread))
  thread.story = story
  speak(world, thread, opening ?? [], at)
  if (draw(world) < 0.3) world.due.push({ kind: 'nudge', thread: thread.id, at: at + between(world, world.pace.nudge) * 1000 })
}

/** Says the first of `texts` now and the others one after another, as somebody who types. */
function speak(world: World, thread: Thread, [text, ...rest]: Turn, at: number) {
  if (text === undefined) return
  utter(world, thread, text, at)
  if (rest.length > 0) world.due.push({ kind: 'rest', thread: thread.id, texts: rest, at: at + between(world, [3, 8]) * 1000 })
}

/** The buttons are there only as long as nobody has said anything after them. The last one is the best score, and the most pressed. */
function press(world: World, thread: Thread, { line, at }: Extract<Due, { kind: 'press' }>) {
  const { id, offers = [] } = thread.lines.at(-1) ?? {}
  const best = offers.at(-1)
  if (id === line && best) utter(world, thread, pick(world, [best, best, ...offers]), at)
}

/** One message of the customer: a text, an address, `picture:<name>` or `sticker:<name>`. */
export function utter(world: World, thread: Thread, text: string, at: number) {
  const [, kind, picture = ''] = text.match(/^(picture|sticker):(.+)$/) ?? []
  // A pasted address is shared along with its message, as Messenger does.
  const raw = text.startsWith('https://') ? { shares: { data: [{ id: null, link: text, name: text.split('/').at(-1), description: null, picture: null }] } } : undefined
  if (!kind) return append(world, thread, { at, from: 'customer', text, raw })
  const id = enclosureId(world)
  const enclosure = kind === 'sticker'
    ? { id, kind: 'sticker' as const, mime: 'image/png', name: 'sticker.png', size: 0, picture }
    : { id, kind: 'image' as const, mime: 'image/jpeg', name: `image-${id}`, size: between(world, [60, 240]) * 1024, picture }
  return append(world, thread, { at, from: 'customer', text: '', enclosures: [enclosure] })
}
