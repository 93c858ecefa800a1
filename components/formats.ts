function makeFormats(locale: string) {
  const spoken = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  return {
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dayOfYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    date: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
    full: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
    number: new Intl.NumberFormat(locale),
    languages: new Intl.DisplayNames(locale, { type: 'language' }),
    spoken: { minute: spoken('minute'), hour: spoken('hour'), day: spoken('day') },
  }
}
export type Formats = ReturnType<typeof makeFormats>

const made = new Map<string, Formats>()

/** Measured: making a format costs a row more than everything else it does, so they are made once for each language. */
export function formatsOf(locale: string): Formats {
  const formats = made.get(locale) ?? makeFormats(locale)
  made.set(locale, formats)
  return formats
}

/** The reader's name for a language that a server tells by its code (`pt_BR`); anything that is not a code stays as it is. */
export function languageName(code: string, locale: string): string {
  try {
    return formatsOf(locale).languages.of(code.replaceAll('_', '-')) ?? code
  }
  catch {
    return code
  }
}
