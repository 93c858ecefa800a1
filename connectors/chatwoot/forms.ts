import type { RawMessage } from './schema'
import type { Ask } from '@/domain/actions/ask'
import type { Said } from '@/domain/message'
import * as v from 'valibot'

/** Name of the one field in a form that asks for a phone number, for which the chat has no field type of its own. */
const phone = 'phone'

/**
 * API fact (`content_attribute_validator.rb`, `ChatForm.vue` and the widget's `messages_controller.rb` of its source): what is filled
 * into `input_email` becomes the contact's address by itself and appears in `submitted_email`; of a `form` the customer sees the labels,
 * not `content`, and the answers appear in `submitted_values` of the same message. Only the chat on the website shows either.
 */
export const asking: Record<Ask['what'], (text: string) => Record<string, unknown>> = {
  email: () => ({ content_type: 'input_email' }),
  phone: text => ({ content_type: 'form', content_attributes: { items: [{ name: phone, label: text, type: 'text', placeholder: '', required: true }] } }),
}

/** The content types of messages that are more than plain text. */
export const contentTypes = { card: 'cards', email: 'input_email', phone: 'form' } as const

const field = v.object({ name: v.string() })
const choice = v.object({ title: v.string() })
const labelled = v.object({ name: v.string(), label: v.string() })
const submitted = v.object({ name: v.fallback(v.optional(v.string()), undefined), title: v.fallback(v.optional(v.string()), undefined), value: v.union([v.string(), v.number()]) })
function rowsOf<S extends v.GenericSchema>(schema: S, told: unknown) {
  return (Array.isArray(told) ? told : []).flatMap((row): v.InferOutput<S>[] => {
    const read = v.safeParse(schema, row)
    return read.success ? [read.output] : []
  })
}

function asksFor({ content_type, content_attributes: { items } }: RawMessage): Said['asks'] {
  if (content_type === 'input_csat') return 'rating'
  if (content_type === 'input_email') return 'email'
  return content_type === 'form' && rowsOf(field, items).some(({ name }) => name === phone) ? 'phone' : undefined
}

/** A choice is told by its title, a field by its value. A survey's score belongs to the ticket instead. */
function answerTo({ content_type, content_attributes: told }: RawMessage): string | undefined {
  if (content_type === 'input_csat') return undefined
  if (typeof told.submitted_email === 'string') return told.submitted_email
  const labels = new Map(rowsOf(labelled, told.items).map(({ name, label }) => [name, label]))
  // With a single field, the question already says what the answer is.
  const labelOf = (name: string | undefined) => labels.size > 1 && name !== undefined ? labels.get(name) : undefined
  return rowsOf(submitted, told.submitted_values).map(({ name, title, value }) => [labelOf(name), title ?? String(value)].filter(Boolean).join(': ')).join('\n')
}

/** What the customer may choose from, a line each: the message's text does not contain it. */
export const choicesIn = ({ content_type, content_attributes: { items } }: RawMessage): string[] => content_type === 'input_select' ? rowsOf(choice, items).map(({ title }) => `• ${title}`) : []

/** What a message asks for below its words, and what the customer has filled in there. */
export function askedIn(raw: RawMessage): Pick<Said, 'asks' | 'answer'> {
  const asks = asksFor(raw)
  const answer = answerTo(raw)?.trim()
  return { ...(asks ? { asks } : {}), ...(answer ? { answer } : {}) }
}
