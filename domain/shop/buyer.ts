import type { CountryCode } from 'libphonenumber-js/max'
import type { Fact, Facts } from '../customer'
import type { BuyerField } from './cart'
import type { Cart } from './model'
import parse from 'libphonenumber-js/max'
import { buyerFields } from './cart'

/** By what a customer's orders are found (S130). */
export interface Buyer {
  /** E.164; one that is not valid in any country stays as it was written, for the shop to look for its digits. */
  phones: string[]
  emails: string[]
}

/** Where a shop with this currency sells: numbers without a country's code are from there. */
const countries: Record<string, CountryCode> = { VND: 'VN', IDR: 'ID', HUF: 'HU', GBP: 'GB', USD: 'US' }

function e164(text: string, currency: string | undefined): string {
  const number = parse(text.normalize('NFKC'), countries[currency ?? ''])
  return number?.isPossible() ? number.number : text.trim()
}

const unlike = (values: string[]) => [...new Set(values.filter(Boolean))]

/** Every number and address the customer is known by; `written` are numbers in the customer's messages. */
export function buyerOf(facts: Facts, written: readonly string[], currency: string | undefined): Buyer {
  const phones = (facts.phone ?? []).map(fact => fact.e164 ?? e164(fact.value, currency))
  return {
    phones: unlike([...phones, ...written.map(text => e164(text, currency))]),
    emails: unlike((facts.email ?? []).map(({ value }) => value.trim().toLowerCase())),
  }
}

const newest = (facts: readonly Fact[] = []) => facts.reduce<Fact | undefined>((last, fact) => (last?.at ?? 0) > fact.at ? last : fact, undefined)?.value

/** What an order is filled in with (S020): the newest value of each field, and a number that the customer wrote where none was noted. */
export function filledIn(facts: Facts, written: readonly string[]): Partial<Record<BuyerField, string>> {
  const known = buyerFields.map(field => [field, newest(facts[field]) ?? (field === 'phone' ? written.at(-1) : undefined)] as const)
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

/** The order with its customer's number as a shop can search for it: without the gaps that people write (S130). */
export function withPhone(cart: Cart, currency: string): Cart {
  const { phone } = cart.customer
  return phone === undefined ? cart : { ...cart, customer: { ...cart.customer, phone: e164(phone, currency) } }
}
