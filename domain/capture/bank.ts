import type { Find, Reading } from './reading'
import { bankNames } from './words/banks'

const number = '(?<number>\\d(?:[ .-]?\\d){5,25})(?!\\d|[ .-]\\d)'
const labels = 'stk|s\\.?t\\.?k|so tk|so tai khoan|tai khoan|tk(?: ngan hang| nhan| em| minh)?|ck (?:vao|qua|toi|den|cho|ve)|chuyen khoan(?: vao| qua| toi| den| cho| ve)?|no\\.? ?rek(?:ening)?(?:nya)?|norek(?:nya)?|nomor rekening(?:nya)?|rek(?:ening)?(?:nya)?\\.?|(?:tf|transfer) ke|bank ?szamla(?:szam\\p{L}*)?|szamlaszam\\p{L}*|szamla(?:m|ra)|account(?: (?:number|no|num|nr))?|acct?\\.?(?: (?:no|number))?|a/c(?: no)?'
const filler = '(?:[\\s:=.,#–-]|(?<![a-z])(?:so|la|cua|em|minh|e|ngan hang|nh|bank|is|my|the|no|nomor|saya|sy|aku|adalah|az|a)(?![a-z]))'
const bank = `(?<bank>${bankNames})`

/** Without a word for an account it needs the length of one, and must not be printed as a card. */
const alone = '(?<number>(?!\\d{4}(?:[ -]\\d{4}){3})\\d(?:[ .-]?\\d){7,25})(?!\\d|[ .-]\\d)'

/** Behind its name; the bank's may stand between. */
const labelled = new RegExp(`(?<![\\p{L}])(?:${labels})${filler}{0,6}(?:${bank}(?![a-z])${filler}{0,6})?${number}`, 'gu')
/** Beside the bank's name, without a label. */
const behindBank = new RegExp(`(?<![a-z])${bank}(?![a-z])[\\s:.-]{1,3}${alone}`, 'gu')
const beforeBank = new RegExp(`(?<![\\d+./-])${alone}[\\s,:(-]{1,3}${bank}(?![a-z])`, 'gu')
/** Hungarian accounts are known by their shape. */
const giro = /(?<![\d-])(?<number>\d{8}-\d{8}(?:-\d{8})?)(?![\d-])/gu

/** British accounts stand behind the sort code of the bank. */
const sorted = /(?<![\d-])\d\d-\d\d-\d\d[\s,;/]{1,3}(?<number>\d{8})(?![\d-])/gu

/** Before what a bank itself is known by. Folded. */
const ofBank = /(?<![a-z])(?:routing|aba|swift|bic|sort code)(?: (?:number|no|code|nr))?[\s:.#]*(?:is )?$/

const bankAfter = new RegExp(`^[\\s,:(./-]{0,3}(?:(?:ngan hang|nh|bank|tai|o)\\s)?${bank}(?![a-z])`, 'u')
const capital = '\\p{Lu}[\\p{L}\'’.-]*'
/** Whose account it is: named as that, or in capital letters right behind. */
const holderAfter = new RegExp(`^[\\s,:()./–-]{0,4}(?:(?:[Cc]hủ (?:tk|TK|tài khoản)|[Cc][Tt][Kk]|[Tt]ên|ten|[Aa]\\.?/?[Nn]\\.?|[Aa]tas nama|[Nn]év|[Nn]ame)[\\s:.]{1,3})?(?<holder>${capital}(?: ${capital}){1,5})`, 'u')

/** The holder named as such further on: "… chi nhánh Thành Công, chủ TK PHAM VAN DUC". */
const holderLater = new RegExp(`^[^\\n\\d]{0,40}?(?:[Cc]hủ (?:tk|TK|tài khoản|thẻ)|CTK|ctk|[Aa]tas nama|[Aa]\\.?/?[Nn]\\.?)[\\s:.]{1,3}(?<holder>${capital}(?: ${capital}){1,5})`, 'u')

/** Digits alone; Hungary's keep the hyphens between their eights. */
function valueOf(number: string) {
  const digits = number.replace(/\D/g, '')
  const isGiro = /^\d{8}(?:[ -]\d{8}){1,2}$/.test(number)
  return isGiro ? (digits.match(/\d{8}/g) ?? []).join('-') : digits
}

/** Bank accounts with the bank and the holder where they stand beside (S090): the number alone is the value. */
export function banks({ text, folded }: Reading): Find[] {
  const found: Find[] = []
  for (const [pattern, confidence] of [[labelled, 0.92], [behindBank, 0.8], [beforeBank, 0.8], [giro, 0.9], [sorted, 0.85]] as const) {
    for (const { 0: all, index, groups = {} } of folded.matchAll(pattern)) {
      const { number = '' } = groups
      const start = index + all.lastIndexOf(number)
      const end = start + number.length
      if (found.some(it => it.start < end && start < it.end) || ofBank.test(folded.slice(Math.max(0, start - 24), start))) continue
      const after = groups.bank === undefined || pattern === beforeBank ? bankAfter.exec(folded.slice(end, end + 40)) : null
      const name = after?.groups?.bank ?? groups.bank
      const at = after ? end + after[0].length : end
      const nameAt = name === undefined ? -1 : folded.indexOf(name, after ? end : index)
      const said = text.slice(at, at + 80)
      const holder = (holderAfter.exec(said) ?? holderLater.exec(said))?.groups?.holder?.replace(/[.\s]+$/, '')
      found.push({
        field: 'bank',
        value: valueOf(number),
        start,
        end,
        confidence,
        ...(name === undefined ? {} : { bank: text.slice(nameAt, nameAt + name.length) }),
        ...(holder === undefined ? {} : { holder }),
      })
    }
  }
  return found
}
