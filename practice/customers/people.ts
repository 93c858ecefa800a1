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

const goodsOf: Record<string, Goods> = { 'Home decor': 'home', 'Clothing store': 'clothes' }

const pictures: Record<Goods, [string, ...string[]]> = {
  home: ['blanket-beige', 'blanket-sage', 'sheets-blue', 'cushion-terracotta'],
  clothes: ['shirt-linen', 'shirt-navy'],
}

/** Somebody who has not written to this Page before, under a name that nobody else there has. */
export function newcomer(world: World, page: Page, language = pick(world, page.speaks), name = newName(world, page, language)): Thread {
  const voice = voices[language]
  const phone = pick(world, voice.phones).replace(/#/g, () => String(between(world, [0, 9])))
  return meet(world, { page: page.id, name, language, phone, address: pick(world, voice.addresses) })
}

function newName(world: World, page: Page, language: Language): string {
  const taken = new Set(Object.values(world.threads).filter(thread => thread.page === page.id).map(thread => thread.name))
  const draft = () => voices[language].names.map(part => pick(world, part)).filter(Boolean).join(' ')
  let name = draft()
  for (let tries = 0; taken.has(name) && tries < 40; tries++) name = draft()
  return name
}

/** A story with everything in it filled in for this person. */
export function tell(world: World, page: Page, thread: Thread, story: Story = pick(world, voices[thread.language].stories)): Story {
  const goods = goodsOf[page.category] ?? 'home'
  const { item, size, colour } = voices[thread.language].goods[goods]
  const words: Record<string, string> = {
    item: pick(world, item),
    size: pick(world, size),
    colour: pick(world, colour),
    picture: pick(world, pictures[goods]),
    phone: thread.phone,
    address: thread.address,
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
  return story.map(([says, answer]) => [says.map(fill), fill(answer)])
}

/** The customer's side of a story. */
export const turnsOf = (story: Story): Turn[] => story.map(([says]) => says)
