import type { RawConversation } from './schema'
import type { Visitor } from '@/domain/visitor'
import { isFurther } from './further'

const inside = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
const text = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value !== 'Unknown' ? value.trim() : undefined
const joined = (by: string, ...parts: unknown[]) => text(parts.map(text).filter(Boolean).join(by))

/** Attributes that a person can read; values of other shapes are left out. */
function plain(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => {
    const shown = typeof value === 'number' || typeof value === 'boolean' ? String(value) : text(value)
    return shown === undefined || isFurther(key) ? [] : [[key, shown]]
  }))
}

/** `Wed Jun 17 2026 14:35:02 GMT+0200 (Central European Summer Time)`: the website chat tells the visitor's own clock with its zone. */
function zoneIn(initiated: unknown): string | undefined {
  const [, sign, hours, minutes, name] = String(inside(initiated).timestamp ?? '').match(/GMT([+-])(\d\d)(\d\d)(?: \(([^()]+)\))?$/) ?? []
  return sign === undefined ? undefined : joined(' · ', name, `GMT${sign}${hours}:${minutes}`)
}

/** Names under which a contact is known elsewhere, such as `instagram: nora.p`; networks put theirs beside the list that agents fill in. */
function namesElsewhere(more: Record<string, unknown>): string | undefined {
  const beside = Object.entries(more).flatMap(([key, value]) => {
    const network = key.match(/^social_([a-z]+)_user_name$/)?.[1]
    return network === undefined ? [] : [[network, value] as [string, unknown]]
  })
  const all = new Map([...beside, ...Object.entries(inside(more.social_profiles))].filter(([, name]) => text(name) !== undefined))
  return joined(', ', ...[...all].map(([network, name]) => `${network}: ${text(name)}`))
}

/** What a conversation and its contact tell of the visitor (S119–S129); nothing where they tell nothing. `came`: how they came, where no page says so. */
export function visitorOf({ additional_attributes: told, custom_attributes: own, meta: { sender } }: Pick<RawConversation, 'additional_attributes' | 'custom_attributes' | 'meta'>, came?: string): Visitor | undefined {
  const browser = inside(told.browser)
  const custom = { ...plain(sender.custom_attributes), ...plain(own) }
  const { additional_attributes: more } = sender
  const known = Object.entries({
    location: joined(', ', more.city, text(more.country) ?? more.country_code),
    timeZone: zoneIn(told.initiated_at),
    device: joined(' · ', joined(' ', browser.browser_name, browser.browser_version), joined(' ', browser.platform_name, browser.platform_version), browser.device_name),
    referrer: text(told.referer) ?? came,
    language: text(told.conversation_language) ?? text(told.browser_language),
    company: text(more.company_name),
    about: text(more.description),
    elsewhere: namesElsewhere(more),
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  }).filter(([, value]) => value !== undefined)
  return known.length > 0 ? Object.fromEntries(known) : undefined
}
