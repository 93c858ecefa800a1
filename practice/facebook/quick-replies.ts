import type { Thread } from '../talk'
import { refuseWith } from './answer'
import { text } from './call'

const most = 13
const longest = 20

const refused = (why: string) => refuseWith(100, `(#100) ${why}`)

/** An address that this person would have at Messenger. */
const mailOf = ({ name }: Thread) => `${name.normalize('NFD').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z ]/g, '').trim().replace(/ +/g, '.')}@example.com`

/** What a press of each kind of button says; nothing where the person has stored nothing, and then there is no button. */
const kinds: Record<string, (button: Record<string, unknown>, thread: Thread) => string> = {
  text: ({ title, payload }) => {
    const words = text(title) ?? ''
    if (words === '' || words.length > longest) throw refused(`Param message[quick_replies][title] must be at most ${longest} characters long`)
    if (!text(payload)) throw refused('Param message[quick_replies][payload] must be non-empty')
    return words
  },
  user_phone_number: (_, { phone }) => phone,
  user_email: (_, thread) => mailOf(thread),
}

/** `quick_replies` of a message, checked as the Send API does, as what this customer would say by pressing each of them. */
export function offersOf(given: unknown, thread: Thread): string[] {
  if (given === undefined) return []
  if (!Array.isArray(given) || given.length === 0 || given.length > most) throw refused(`Param message[quick_replies] must hold 1 to ${most} buttons`)
  return given.flatMap((button: unknown) => {
    const fields: Record<string, unknown> = typeof button === 'object' && button !== null ? { ...button } : {}
    const kind = kinds[text(fields.content_type) ?? '']
    if (!kind) throw refused('Param message[quick_replies][content_type] must be one of text, user_phone_number, user_email')
    return kind(fields, thread) || []
  })
}
