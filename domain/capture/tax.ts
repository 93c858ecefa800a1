import type { Find, Reading } from './reading'

/** How the tax office of a country writes its numbers, behind their name or, where nothing else looks so, without. Folded. */
const shapes: [RegExp, confidence: number][] = [
  [/(?<![\d-])(?<value>\d{8}-[1-5]-\d{2})(?![\d-])/g, 0.95], // Hungary
  [/(?:adoszam\p{L}*|asz)[\s:.]*(?<value>\d{8}-?\d-?\d{2}|hu ?\d{8}|\d{10})(?!\d)/gu, 0.95],
  [/(?:mst|ma so thue|ms thue|ma thue)[\s:.]*(?:(?:cty|cong ty|cua|em|minh|ben|nha|la|so)[\s:.]*){0,3}(?<value>(?:\d{10}|\d{4} \d{3} \d{3})(?:\s?-\s?\d{3})?)(?!\d)/g, 0.95], // Vietnam
  [/(?<![\d.])(?<value>\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?!\d)/g, 0.95], // Indonesia
  [/npwp(?:nya)?[\s:.]*(?:(?:saya|sy|pribadi|perusahaan|kami|toko|no|nomor|adalah)[\s:.]*){0,3}(?<value>\d[\d.\- ]{12,20}\d)(?!\d)/g, 0.9],
  [/(?:vat(?: (?:reg|no|number|id))?|tax (?:id|number|no)|ein|tin|utr)[\s:.#]*(?:is )?(?<value>(?:[a-z]{2} ?)?\d[\d -]{6,12}\d)(?!\d)/g, 0.9],
]

/** Tax numbers, as typed. */
export function taxes({ text, folded }: Reading): Find[] {
  const found = shapes.flatMap(([shape, confidence]) => [...folded.matchAll(shape)].map(({ 0: all, index, groups }): Find => {
    const start = index + all.lastIndexOf(groups?.value ?? '')
    const end = start + (groups?.value?.length ?? 0)
    return { field: 'tax', value: text.slice(start, end), start, end, confidence }
  }))
  return found.filter(({ start, end }, i) => found.findIndex(it => it.start < end && start < it.end) === i)
}
