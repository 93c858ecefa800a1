import type { Thread } from './talk'
import type { World } from './world'
import { digits, number } from './threads'

/** One of a Page's own labels: the same that staff see in the Page inbox. */
export interface Label {
  /** 15 digits. */
  id: string
  page: string
  name: string
}

export const labelsOf = ({ labels = [] }: World, page: string): Label[] => labels.filter(label => label.page === page)

/** A new label of a Page. The caller has made sure that there is none of that name. */
export function createLabel(world: World, page: string, name: string): Label {
  const label = { id: digits('93', 15, number(world)), page, name }
  world.labels = [...world.labels ?? [], label]
  world.changes += 1
  return label
}

/** Takes a label away, from everybody who has it too. */
export function deleteLabel(world: World, { id }: Label) {
  world.labels = world.labels?.filter(label => label.id !== id)
  for (const thread of Object.values(world.threads)) thread.labels = thread.labels?.filter(other => other !== id)
  world.changes += 1
}

export function wear(world: World, thread: Thread, { id }: Label) {
  thread.labels = [...new Set([...thread.labels ?? [], id])]
  world.changes += 1
}

export function takeOff(world: World, thread: Thread, { id }: Label) {
  thread.labels = thread.labels?.filter(other => other !== id)
  world.changes += 1
}

export const wornBy = (world: World, thread: Thread): Label[] => labelsOf(world, thread.page).filter(({ id }) => thread.labels?.includes(id))

const named = (world: World, page: string, name: string) => labelsOf(world, page).find(label => label.name === name)

/** A colleague gives somebody a label in the Page inbox, a new one where there is none of that name. */
export function giveThere(world: World, thread: Thread, name: string): Label {
  const label = named(world, thread.page, name) ?? createLabel(world, thread.page, name)
  wear(world, thread, label)
  return label
}

/** A colleague takes a label off somebody in the Page inbox. */
export function takeThere(world: World, thread: Thread, name: string) {
  const label = named(world, thread.page, name)
  if (label) takeOff(world, thread, label)
}

/** A colleague presses "Done" or "Move to spam" in the Page inbox, or brings a conversation back. Neither moves it up. */
export function moveThere(world: World, thread: Thread, folder: Thread['folder']) {
  thread.folder = folder
  world.changes += 1
}
