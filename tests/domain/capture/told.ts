import type { Captured, CaptureField } from '@/domain/capture/field'
import type { Language } from '@/domain/language'
import { capture } from '@/domain/capture/capture'
import { captureFields } from '@/domain/capture/field'
import given from './cases.json'
import fresh from './fresh.json'
import latest from './latest.json'
import more from './more.json'
import l from './rounds/l.json'
import n from './rounds/n.json'
import o from './rounds/o.json'
import p from './rounds/p.json'
import q from './rounds/q.json'
import r from './rounds/r.json'

/** A message of a customer and what is in it, by field. */
export interface Case {
  id: string
  language: Language
  country: string
  text: string
  expect: Partial<Record<CaptureField, string[]>>
}

/** A Sunday; the invented customers write on that day. */
export const now = new Date(2026, 10, 22, 10).getTime()

type Given = (typeof given)[number]

/** The names and forms of the given cases in ours; a date without its year is this year's. */
function expectOf({ expect }: Given): Case['expect'] {
  const { phone, phones, phone_ext, email, address, name, order_code, order_codes, iban, tax_number, delivery_date } = expect as Partial<Given['expect']> & { phone_ext?: string }
  const days: [RegExp, string][] = [[/^relative:tomorrow$/, '2026-11-23'], [/^(?=\d\d-)/, '2026-']]
  const all: Partial<Record<CaptureField, (string | null | undefined)[]>> = {
    phone: (phones ?? [phone]).map(number => number && phone_ext ? `${number};ext=${phone_ext}` : number),
    email: [email],
    address: [address],
    name: [name],
    order: order_codes ?? [order_code],
    iban: [iban],
    tax: [tax_number],
    delivery: [days.reduce<string | undefined>((date, [form, put]) => date?.replace(form, put), delivery_date)],
  }
  return Object.fromEntries(Object.entries(all).map(([field, values]) => [field, values.filter(Boolean)]).filter(([, values]) => values?.length))
}

export const cases: Case[] = given.map(it => ({ id: it.id, language: it.lang as Language, country: it.country, text: it.text, expect: expectOf(it) }))
/** In the order in which they were written, each part before the rules had seen it. */
export const moreCases: Case[] = [...more, ...fresh, ...latest, ...l, ...n, ...o, ...p, ...q, ...r].map(({ lang, expect, ...it }) => ({ ...it, language: lang as Language, expect: expect as Case['expect'] }))

/** Every value by its field, in the order of the text. */
export function told(found: Captured[]): Case['expect'] {
  const fields = captureFields.map(field => [field, found.filter(it => it.field === field).map(({ value }) => value)] as const)
  return Object.fromEntries(fields.filter(([, values]) => values.length > 0))
}

export const read = ({ text, language, country }: Case) => capture(text, { language, country, now })
