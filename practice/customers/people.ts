import type { Language, Thread, Turn } from '../talk'
import type { Page, World } from '../world'
import type { Goods, Story, Voice } from './voice'
import { between, pick } from '../random'
import { meet } from '../threads'
import { en } from './en'
import { hu } from './hu'
import { id } from './id'
import { vi } from './vi'

export const voices: Record<Language, Voice> = { vi, id, hu, en }

export const goodsOf: Record<string, Goods> = { 'Home decor': 'home', 'Clothing store': 'clothes' }

const pictures: Record<Goods, [string, ...string[]]> = {
  home: ['blanket-beige', 'blanket-sage', 'sheets-blue', 'cushion-terracotta'],
  clothes: ['shirt-linen', 'shirt-navy'],
}

/** Somebody who has not written to this Page before, under a name that nobody else there has. */
export function newcomer(world: World, page: Page, language?: Language, name?: string): Thread {
  return meet(world, { page: page.id, ...invent(world, page, language, name) })
}

/** The facts of somebody who was never seen on this Page. */
export function invent(world: World, page: Page, language = pick(world, page.speaks), name = newName(world, page, language)) {
  const voice = voices[language]
  const phone = pick(world, voice.phones).replace(/#/g, () => String(between(world, [0, 9])))
  return { name, language, phone, address: pick(world, voice.addresses) }
}

function newName(world: World, page: Page, language: Language): string {
  const taken = new Set(Object.values(world.threads).filter(thread => thread.page === page.id).map(thread => thread.name))
  const draft = () => voices[language].names.map(part => pick(world, part)).filter(Boolean).join(' ')
  let name = draft()
  for (let tries = 0; taken.has(name) && tries < 40; tries++) name = draft()
  return name
}

/** Puts in what this person would ask for. */
function filler(world: Pick<World, 'random'>, page: Pick<Page, 'category'>, { language, phone, address }: Pick<Thread, 'language' | 'phone' | 'address'>) {
  const goods = goodsOf[page.category] ?? 'home'
  const { item, size, colour } = voices[language].goods[goods]
  const words: Record<string, string> = {
    item: pick(world, item),
    size: pick(world, size),
    colour: pick(world, colour),
    picture: pick(world, pictures[goods]),
    phone,
    address,
  }
  return (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}

/** A sentence with everything in it filled in for this person. */
export const fillIn = (world: Pick<World, 'random'>, page: Pick<Page, 'category'>, who: Pick<Thread, 'language' | 'phone' | 'address'>, text: string) => filler(world, page, who)(text)

/** A story with everything in it filled in for this person. */
export function tell(world: Pick<World, 'random'>, page: Pick<Page, 'category'>, thread: Pick<Thread, 'language' | 'phone' | 'address'>, story: Story = pick(world, voices[thread.language].stories)): Story {
  const fill = filler(world, page, thread)
  return story.map(([says, answer]) => [says.map(fill), fill(answer)])
}

/** The customer's side of a story. */
export const turnsOf = (story: Story): Turn[] => story.map(([says]) => says)
