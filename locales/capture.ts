import type { FieldId } from '@/domain/customer'
import type { PageCaptureWords } from '@/domain/customer/in-page'
import type { Language } from '@/domain/language'

type Words = Record<string, string>

/** The words of the bar in pages and of the browser's own menu, without all the others. */
const bars = import.meta.glob<PageCaptureWords & Words>('./*.json', { eager: true, import: 'pageCapture' })
const panels = import.meta.glob<Words>('./*.json', { eager: true, import: 'capture' })
const fields = import.meta.glob<Words>('./*.json', { eager: true, import: 'field' })
const faults = import.meta.glob<Words>('./*.json', { eager: true, import: 'fieldFault' })

/** Puts values into a sentence as vue-i18n does, which writes a lone sign as `{'@'}`. */
function filled(words: string, values: Record<string, string | number> = {}) {
  return words.replace(/\{'([^']*)'\}/g, '$1').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export interface CaptureWords {
  words: PageCaptureWords
  /** A sentence of `pageCapture`, and of what the panel's own bar says. */
  say: (name: string, values?: Record<string, string | number>) => string
  panel: (name: string, values?: Record<string, string | number>) => string
  /** Why a value is not kept. */
  fault: (name: string, values?: Record<string, string>) => string
  /** What one of the product's own fields is called. */
  field: (id: FieldId) => string
}

export function captureWords(language: Language): CaptureWords {
  const at = `./${language}.json`
  const words = bars[at]
  if (!words) throw new Error(`no words in ${language}`)
  return {
    words,
    say: (name, values) => filled(words[name] ?? '', values),
    panel: (name, values) => filled(panels[at]?.[name] ?? '', values),
    fault: (name, values) => filled(faults[at]?.[name] ?? '', values),
    field: id => fields[at]?.[id] ?? id,
  }
}
