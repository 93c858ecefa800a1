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

/** The chosen language, or the first of the browser's own that we speak. */
export function languageFor(chosen: string, preferred: readonly string[] = navigator.languages): string {
  const wanted = [chosen, ...preferred.map(tag => tag.split('-')[0] ?? '')]
  return wanted.find(code => code in messages) ?? 'en'
}
