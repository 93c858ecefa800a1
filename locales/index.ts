import type en from './en.json'
import { createI18n } from 'vue-i18n'

type Schema = typeof en

const files = import.meta.glob<{ default: Schema }>('./*.json', { eager: true })
const messages = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice(2, -5), file.default]),
)

export const languages = Object.entries(messages).map(([code, { language }]) => ({ code, language }))

export const i18n = createI18n<[Schema], string, false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages,
})

/** Sentences that are kept of each language: what they are filled with changes, so there is no end of them. */
const enough = 2000
const { locale, t } = i18n.global
const said = new Map<string, Map<string, string>>()

/** Puts each sentence together once: an opened ticket asks for a hundred, mostly the same as the last one, and each would take ten times as long as this. */
function words(...args: Parameters<typeof t>): string {
  const kept = said.get(locale.value) ?? new Map<string, string>()
  if (kept.size > enough) kept.clear()
  said.set(locale.value, kept)
  const asked = JSON.stringify(args)
  const text = kept.get(asked) ?? t(...args)
  kept.set(asked, text)
  return text
}
// Every component asks the one that all share.
i18n.global.t = words as typeof t

/** The chosen language, or the first of the browser's own that we speak. */
export function languageFor(chosen: string, preferred: readonly string[] = navigator.languages): string {
  const wanted = [chosen, ...preferred.map(tag => tag.split('-')[0] ?? '')]
  return wanted.find(code => code in messages) ?? 'en'
}
