import type { PageWords } from '@/domain/canned/in-page'
import type { Language } from '@/domain/language'
import { languages } from '@/domain/language'

/** The few words that the background says, without all the others: a page's menu has no vue-i18n. */
const menus = import.meta.glob<PageWords & { count: string }>('./*.json', { eager: true, import: 'pageMenu' })
const commands = import.meta.glob<{ insertCanned: string }>('./*.json', { eager: true, import: 'commands' })
const variables = import.meta.glob<Branch>('./*.json', { eager: true, import: 'variable' })

interface Branch { [name: string]: string | Branch }

/** The words at a path such as `customer.name`. */
function at(branch: Branch | undefined, path: string): string | undefined {
  const found = path.split('.').reduce<string | Branch | undefined>((here, name) => typeof here === 'object' ? here[name] : undefined, branch)
  return typeof found === 'string' ? found : undefined
}

export interface MenuWords {
  words: PageWords
  /** "3 canned messages". */
  count: (n: number) => string
  /** The line in the browser's own menu of a text box. */
  line: string
  /** What a variable is called; nothing when it is not one of ours. */
  variable: (path: string) => string | undefined
}

/** The chosen language, or the first of the browser's own that we speak. */
export function spokenLanguage(chosen: string, preferred: readonly string[] = navigator.languages): Language {
  const wanted = [chosen, ...preferred.map(tag => tag.split('-')[0] ?? '')]
  const spoken = wanted.flatMap(code => languages.filter(language => language === code))
  return spoken[0] ?? 'en'
}

/** What a menu in a page says, in one language. */
export function menuWords(language: Language): MenuWords {
  const words = menus[`./${language}.json`]
  if (!words) throw new Error(`no words in ${language}`)
  const forms = words.count.split(' | ')
  return {
    words,
    line: commands[`./${language}.json`]?.insertCanned ?? words.name,
    count: n => (forms[Math.min(n, forms.length - 1)] ?? '').replace('{n}', String(n)),
    variable: path => at(variables[`./${language}.json`], path),
  }
}
