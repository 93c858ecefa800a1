import type { Label } from '../labels'
import type { Thread } from '../talk'
import type { Call } from './call'
import { createLabel, deleteLabel, labelsOf, takeOff, wear, wornBy } from '../labels'
import { refuse, refuseWith } from './answer'
import { needMessaging, text } from './call'
import { parseFields, plainFields, show } from './fields'
import { cut } from './paging'

const done = { success: true }
const missing = () => refuse('100_33_missing_object')

/** Labels are closed to everybody until an owner of the Page has accepted its contact terms. */
function mayLabel(call: Call, id: string) {
  const page = needMessaging(call, id)
  if (call.world.termsMissing?.includes(page.id)) throw refuse('2_2018344_label_terms')
  return page
}

/** The names of a label's name: the SDK's, or the one of the reference, as this world speaks. */
const nameField = ({ world }: Call) => world.labelField ?? 'page_label_name'

function render(call: Call, { id, name }: Label) {
  const fields = parseFields(text(call.params.fields) ?? '')
  const node = { id: () => id, [nameField(call)]: () => name }
  return show(node, fields.length > 0 ? fields : plainFields(nameField(call)), 'PageUserMessageThreadLabel')
}

function page(call: Call, path: string, items: Label[]) {
  return cut(call, {
    path,
    items,
    place: label => label.id,
    after: (labels, id) => labels.findIndex(label => label.id === id) + 1,
    render: label => render(call, label),
    cap: 100,
    args: Object.fromEntries(['fields', 'limit', 'after'].flatMap(name => text(call.params[name]) === undefined ? [] : [[name, text(call.params[name]) ?? '']])),
  })
}

function personOf({ world, page }: Call, psid: string | undefined): Thread | undefined {
  return Object.values(world.threads).find(thread => thread.psid === psid && thread.page === page?.id)
}

/** `GET /{page}/custom_labels`, and the same of one person. */
export function labels(call: Call, id: string) {
  const asked = id === 'me' ? call.page?.id ?? '' : id
  const thread = personOf(call, asked)
  const { id: of } = mayLabel(call, thread?.page ?? asked)
  return page(call, `${asked}/custom_labels`, thread ? wornBy(call.world, thread) : labelsOf(call.world, of))
}

/** `POST /{page}/custom_labels`. A second one of the same name is refused. */
export function create(call: Call, id: string) {
  const { id: of } = mayLabel(call, id === 'me' ? call.page?.id ?? '' : id)
  const name = text(call.params[nameField(call)])?.trim() ?? ''
  if (name === '' || labelsOf(call.world, of).some(label => label.name === name)) throw refuseWith(100, '(#100) Invalid parameter')
  return { id: createLabel(call.world, of, name).id }
}

function found(call: Call, id: string): Label {
  const label = call.world.labels?.find(label => label.id === id)
  if (!label) throw missing()
  mayLabel(call, label.page)
  return label
}

export const isLabel = ({ world }: Call, id: string) => world.labels?.some(label => label.id === id) ?? false

/** `GET /{label}`. */
export const labelNode = (call: Call, id: string) => render(call, found(call, id))

/** `DELETE /{label}`. */
export function destroy(call: Call, id: string) {
  deleteLabel(call.world, found(call, id))
  return done
}

/** `POST|DELETE /{label}/label` with the person's id. Doing it twice is no error. */
export function change(call: Call, id: string, on: boolean) {
  const label = found(call, id)
  const thread = personOf(call, text(call.params.user))
  if (!thread) throw refuse('100_2018001_no_user')
  const put = on ? wear : takeOff
  put(call.world, thread, label)
  return done
}
