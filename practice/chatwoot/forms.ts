import type { Line, Talk } from './office'
import type { Running } from './running'
import { refusals } from './answer'
import { record } from './call'
import { checkCards } from './cards'
import { contactOf, tell } from './running'
import { contactPush, messagePush } from './views'

const ofItem = ['type', 'placeholder', 'label', 'name', 'options', 'default', 'required', 'pattern', 'title', 'pattern_error']

function checkForm(items: unknown) {
  const rows = Array.isArray(items) ? items.map(record) : []
  if (rows.length === 0) throw refusals.failed('Validation failed: Content attributes At least one item is required.')
  if (rows.some(row => Object.keys(row).some(key => !ofItem.includes(key)))) throw refusals.failed('Validation failed: Content attributes contains invalid keys for items')
}

const checks: Record<string, (items: unknown) => void> = { cards: checkCards, form: checkForm }

/** What the server checks of messages that are more than plain text. */
export function checkItems(contentType: string | undefined, items: unknown) {
  checks[contentType ?? '']?.(items)
}

/** Only the chat on the website shows fields to fill in. */
export const hasFields = ({ contentType }: Line) => contentType === 'input_email' || contentType === 'form'

/** The customer fills in what a message asks for: an e-mail address becomes the contact's own, anything else is only kept in the message. */
export function fillIn(running: Running, talk: Talk, line: Line, value: string) {
  const { office } = running
  const before = line.attributes
  const items = Array.isArray(before.items) ? before.items.map(record) : []
  line.attributes = line.contentType === 'input_email'
    ? { ...before, submitted_email: value.toLowerCase() }
    : { ...before, submitted_values: items.map(({ name }) => ({ name, value })) }
  talk.updatedAt = running.now()
  tell(running, { event: 'message.updated', talk: talk.id, data: () => ({ ...messagePush(office, talk, line), previous_changes: { content_attributes: [before, line.attributes] } }) })
  if (line.contentType !== 'input_email') return
  const contact = contactOf(office, talk.contact)
  contact.email = value.toLowerCase()
  office.changes += 1
  tell(running, { event: 'contact.updated', account: true, data: () => contactPush(contact) })
}
