import type { Language } from '../language'

/** The full stop of an abbreviation or of a Hungarian number belongs to it, one that ends a sentence does not. */
export function endOf(whole: string, end: number, language: Language | undefined) {
  return language === 'hu' && whole[end] === '.' && /(?<!\d{3})\d$|(?:em|u|fsz|krt)$/.test(whole.slice(0, end)) ? end + 1 : end
}

/** What people say on right behind: kisses behind a postcode, a Hungarian ending behind the number of the house or the town. */
const behindIt: Partial<Record<Language, RegExp>> = {
  en: /(?<=[A-Z]\d[A-Z\d]?\s?\d[A-Z]{2})\s+x+$/u,
  hu: /(?<=\d(?:\/[a-z\d])?|\p{Lu}\p{Ll}+)-(?:j?[ae]|[bn][ae]|[bn][ae]n|[oe]n|r[ae]|h[oe]z|ig|[aáeé]?s)$/iu,
}

/** Who lives there, right behind the door: "312-es szoba Varga Zsombor". */
const whoLives = /(?<=(?<!\d{3})\d[./a-z]{0,3}|szoba|ajtó|em(?:elet|\.)?|fsz\.?)\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+){1,2}$/u

/** An address as typed without what is said behind it. */
export function withoutRest(typed: string, language: Language | undefined): string {
  const kept = typed.replace(/(?:[\s,;:–-]|(?<=\s)\.)+$/, '')
  const rest = language && behindIt[language]
  const short = rest ? kept.replace(rest, '') : kept
  return language === 'hu' ? short.replace(whoLives, '') : short
}
