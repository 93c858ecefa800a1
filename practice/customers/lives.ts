import type { LivePost } from '../lives'
import type { Language } from '../talk'
import type { Page, World } from '../world'
import type { Goods } from './voice'
import { endLive, goLive, livesOf } from '../lives'
import { comment } from '../posts'
import { between, draw, pick } from '../random'
import { passerBy, say } from './comments'
import { goodsOf } from './people'

type Some = [string, ...string[]]

const minute = 60_000
/** How long a broadcast lasts, and how long until the next. */
const lasts = 50 * minute
const pause = 20 * minute
/** With so many comments a broadcast gets no more. */
const enough = 500

const titles: Record<Goods, Some> = {
  home: ['Live tối nay: xả kho chăn ga linen 🔥', 'Mở hàng mới về cùng Mộc Home'],
  clothes: ['Friday live: linen shirts, one size at a time', 'Studio sale – last pieces'],
}

/** What viewers write: short, codes and sizes, often the same thing again. */
const calls: Record<Language, Some> = {
  vi: ['Mã 12 size {size} ạ', 'Chốt 1 {item} {colour}', 'Giá bao nhiêu shop?', '{phone}', 'Còn {colour} không ạ', 'Shop cho xem lại mã 7 với', '❤️❤️❤️', 'Ship Cần Thơ nha'],
  id: ['A12 {size} 2', 'mau {item} {colour} kak', 'Harganya kak?', '{phone} ya kak', 'masih ada {colour}?', '🔥🔥', 'COD bisa?'],
  hu: ['A 12-es {size} méretben kell!', 'Van {colour} is?', 'Mennyi a {item}?', 'Kérek egyet', '{phone}', 'Szép 😍'],
  en: ['A12 {size} please', 'mine! {colour}', 'How much is the {item}?', 'B3', 'is {colour} still there?', 'can you show A7 again', '{phone}', '😍😍'],
}
const thanks: Record<Language, string> = { vi: 'Dạ shop ghi mã cho mình rồi ạ', id: 'Sudah dicatat kak 🙏', hu: 'Felírtuk, köszönjük!', en: 'Noted, thank you!' }

const isOn = ({ live }: LivePost) => live.endedAt === undefined

function begin(world: World, page: Page, at: number): LivePost {
  return goLive(world, { page: page.id, title: pick(world, titles[goodsOf[page.category] ?? 'home']), at, viewers: between(world, [40, 180]) })
}

/** Somebody looks on and writes, often not for the first time. */
function call(world: World, page: Page, post: LivePost, at: number) {
  const [someone, ...rest] = post.remarks.flatMap(({ who }) => who ?? [])
  const who = someone && draw(world) < 0.35 ? pick(world, [someone, ...rest]) : passerBy(world, page)
  return say(world, page, post, who, pick(world, calls[who.language]), at, draw(world) < 0.04 ? { nameless: true } : {})
}

/** When the practice begins one Page has been on the air for a while, and the other one was yesterday. */
export function air(world: World, now: number) {
  const [first, second] = world.pages
  for (const [page, startedAt, many] of [[first, now - 12 * minute, 24], [second, now - 26 * 60 * minute, 9]] as const) {
    if (!page) continue
    const post = begin(world, page, startedAt)
    for (let i = 0; i < many; i++) {
      const { id, who } = call(world, page, post, startedAt + (i + 1) * 25_000)
      if (who && i % 6 === 5) comment(world, post, { at: startedAt + (i + 1) * 25_000 + 9000, text: thanks[who.language], parent: id })
    }
    if (page === second) endLive(world, post, startedAt + 40 * minute)
  }
  world.due.push({ kind: 'live', at: now + 4000 })
}

/** Somebody writes under what runs; after its time it is over, and after a pause another Page goes on the air. */
export function chime(world: World, at: number) {
  if (world.pace === 'still' || !world.pace.live) return
  const running = world.pages.flatMap(page => livesOf(world, page.id).filter(isOn).map(post => ({ page, post })))[0]
  if (!running) return
  const { page, post } = running
  if (at > post.live.startedAt + lasts) {
    endLive(world, post, at)
    world.due.push({ kind: 'onAir', at: at + pause })
    return
  }
  world.due.push({ kind: 'live', at: at + between(world, world.pace.live) * 1000 })
  post.live.viewers = Math.max(12, post.live.viewers + between(world, [-4, 5]))
  if (post.remarks.length < enough) call(world, page, post, at)
}

/** The next broadcast, of whichever Page was on the air longer ago. */
export function onAir(world: World, at: number) {
  if (world.pace === 'still' || !world.pace.live) return
  const lastOf = (page: Page) => livesOf(world, page.id)[0]?.live.startedAt ?? 0
  const [page] = world.pages.toSorted((a, b) => lastOf(a) - lastOf(b))
  if (!page) return
  begin(world, page, at)
  world.due.push({ kind: 'live', at: at + 5000 })
}
