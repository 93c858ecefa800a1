import type { Find, Reading } from './reading'

/** Ends with a legal form, with or without its full stop. */
export const aFirm = /\s+(?:Kft|Bt|Zrt|Nyrt|Kkt|Ltd|Inc|Co|Corp|LLC|GmbH|Tbk)\.?$/u
const legal = '(?:Kft|Bt|Zrt|Nyrt|Kkt|Ltd|Inc|LLC|Limited|GmbH)(?!\\p{L})\\.?'
const inFirm = (most: number) => `(?:(?! - )[^\\n,;:.()\uE000\\p{Extended_Pictographic}]){2,${most}}(?<=\\S)`
const firm = new RegExp(`(?:[Cc]ông ty|[Cc]ty|CÔNG TY|CTY|[Dd]oanh nghiệp|HKD|[Hh]ộ kinh doanh)\\s${inFirm(60)}|(?<!\\p{L})(?:PT|CV|UD)\\.?\\s\\p{Lu}${inFirm(50)}|(?:\\p{Lu}[\\p{L}&’'.-]*\\s(?:és\\s|&\\s|and\\s)?){1,5}${legal}`, 'gu')
/** A firm behind a label may have figures in its name. */
export const ofFirm = new RegExp(`^\\p{Lu}[^\\n,;:()]{1,50}?\\s${legal}`, 'u')

/** A firm, by its legal form, where it is about a bill: beside a tax number or an account. */
export function firms({ text, found }: Reading): Find[] {
  if (!found.some(({ field }) => field === 'tax' || field === 'iban')) return []
  return [...text.matchAll(firm)].slice(0, 1).map(({ 0: value, index: start }) => ({ field: 'name', value, start, end: start + value.length, confidence: 0.6 }))
}
