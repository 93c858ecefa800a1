import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { root } from './build'

/**
 * A chapter of the README, or of another of our guides, that is followed step by step. `named` hands a name over only if the chapter has it, so that what the guide
 * says and what the screen shows cannot drift apart; `all` finds every word of a shape in it.
 */
export function guide(heading: string, file = 'README.md') {
  const text = readFileSync(`${root}${file}`, 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0]?.replace(/\s+/g, ' ') ?? ''
  return {
    named(words: string) {
      expect(text).toContain(words)
      return words
    },
    all: (shape: RegExp) => [...new Set([...text.matchAll(shape)].flatMap(([, word]) => word ?? []))].sort(),
  }
}
