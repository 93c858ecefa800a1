import { refusals } from './answer'
import { record } from './call'

const ofItem = ['title', 'description', 'media_url', 'actions']
const ofAction = ['text', 'type', 'payload', 'uri']
const strange = (row: Record<string, unknown>, known: string[]) => Object.keys(row).some(key => !known.includes(key))

/** What the server checks of `content_type: cards`: items of known keys, each with actions of known keys. */
export function checkCards(items: unknown) {
  const rows = Array.isArray(items) ? items.map(record) : []
  if (rows.length === 0) throw refusals.failed('Validation failed: Content attributes At least one item is required.')
  if (rows.some(row => strange(row, ofItem))) throw refusals.failed('Validation failed: Content attributes contains invalid keys for items')
  const actions = rows.map(({ actions }) => Array.isArray(actions) ? actions.map(record) : [])
  if (actions.some(list => list.length === 0)) throw refusals.failed('Validation failed: Content attributes contains items missing actions')
  if (actions.flat().some(action => strange(action, ofAction))) throw refusals.failed('Validation failed: Content attributes contains invalid keys for actions')
}
