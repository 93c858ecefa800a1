import type { Language } from '@/domain/language'
import type { QuickWords } from '@/domain/quick'
import { spanOf } from '@/domain/span'

/** The words of the quick reply, without all the others. */
const words = import.meta.glob<QuickWords>('./*.json', { eager: true, import: 'quick' })
const spans = import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'span' })

export function quickWords(language: Language): QuickWords {
  const found = words[`./${language}.json`]
  if (!found) throw new Error(`no words in ${language}`)
  return found
}

/** How long somebody has waited (ms), as the stub of a row says it. */
export function waitWords(language: Language, ms: number): string {
  const said = spans[`./${language}.json`] ?? {}
  const { unit, n, rest } = spanOf(ms)
  if (ms < 60_000) return said.now ?? ''
  const form = rest > 0 ? said.hoursAndMinutes : said[unit]
  return (form ?? '').replace('{n}', String(n)).replace('{rest}', String(rest).padStart(2, '0'))
}
