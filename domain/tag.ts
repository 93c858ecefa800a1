import { fold } from './fold'

/** Tokens `--hue-1` to `--hue-8` of the theme. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
export const hues: Hue[] = [1, 2, 3, 4, 5, 6, 7, 8]

export interface Tag {
  /** The folded name: two tags never differ by case or accents alone (S089). */
  id: string
  name: string
  hue: Hue
  /** Place in the shop's own order (S088). */
  order: number
}

/** The id under which a name is kept; empty when the name has no letter or digit. */
export const tagId = (name: string) => fold(name).trim().replace(/\s+/g, '-')
