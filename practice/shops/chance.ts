/** A number in [0, 1) that is always the same for a text (FNV-1a), so that a shop tells the same story in every browser. */
export function chanceOf(text: string): number {
  let mixed = 0x811C9DC5
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2C1B3C6D)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

/** A whole number from `least` to `most` that is always the same for a text. */
export const numberOf = (text: string, least: number, most: number) => least + Math.floor(chanceOf(text) * (most - least + 1))
