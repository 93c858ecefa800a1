import type { RawConversation } from './schema'
import type { Visitor } from '@/domain/visitor'
import { isFurther } from './further'

const inside = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
const text = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value !== 'Unknown' ? value.trim() : undefined
const joined = (by: string, ...parts: unknown[]) => text(parts.map(text).filter(Boolean).join(by))

/** What can be read by a person; other shapes are the business of whoever put them there. */
function plain(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => {
    const shown = typeof value === 'number' || typeof value === 'boolean' ? String(value) : text(value)
    return shown === undefined || isFurther(key) ? [] : [[key, shown]]
  }))
}

/** What a conversation and its contact carry of the visitor (S119–S129); nothing where they carry nothing. */
export function visitorOf({ additional_attributes: told, custom_attributes: own, meta: { sender } }: Pick<RawConversation, 'additional_attributes' | 'custom_attributes' | 'meta'>): Visitor | undefined {
  const browser = inside(told.browser)
  const custom = { ...plain(sender.custom_attributes), ...plain(own) }
  const known = Object.entries({
    location: joined(', ', sender.additional_attributes.city, sender.additional_attributes.country),
    device: joined(' · ', joined(' ', browser.browser_name, browser.browser_version), joined(' ', browser.platform_name, browser.platform_version), browser.device_name),
    referrer: text(told.referer),
    language: text(told.conversation_language) ?? text(told.browser_language),
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  }).filter(([, value]) => value !== undefined)
  return known.length > 0 ? Object.fromEntries(known) : undefined
}
