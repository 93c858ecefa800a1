import { refuseWith } from './answer'

/** One entry of `fields=`: `messages.limit(5){id,from}` has a name, arguments and fields of its own. */
export interface Field {
  name: string
  args: Record<string, string>
  fields?: Field[]
}

/** What a node can show, each made only when asked for. `undefined`: it has no data, so Graph leaves it out. */
export type Node = Record<string, (field: Field) => unknown>

const token = /\s*([\w-]+)((?:\.\w+\([^)]*\))*)\s*/y

/** Reads the `fields` parameter of a request. */
export function parseFields(text: string): Field[] {
  let at = 0
  const unexpected = () => refuseWith(2500, `Syntax error "Unexpected character at position ${at}" in fields`)

  function list(): Field[] {
    const fields: Field[] = []
    for (;;) {
      token.lastIndex = at
      const found = token.exec(text)
      if (!found) throw unexpected()
      at = token.lastIndex
      const args = Object.fromEntries([...(found[2] ?? '').matchAll(/\.(\w+)\(([^)]*)\)/g)].map(([, name, value]) => [name, value]))
      const field: Field = { name: found[1] ?? '', args }
      if (text[at] === '{') {
        at += 1
        field.fields = list()
        if (text[at] !== '}') throw unexpected()
        at += 1
      }
      fields.push(field)
      if (text[at] !== ',') return fields
      at += 1
    }
  }

  if (text.trim() === '') return []
  const fields = list()
  if (at < text.length) throw unexpected()
  return fields
}

/** Exactly the fields asked for, and the id, which Graph always adds. */
export function show(node: Node, fields: Field[], kind: string): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const field of [...fields, { name: 'id', args: {} }]) {
    const make = node[field.name]
    if (!make) throw refuseWith(100, `(#100) Tried accessing nonexisting field (${field.name}) on node type (${kind})`)
    const value = make(field)
    if (value !== undefined && value !== null) shown[field.name] = value
  }
  return shown
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same for what is plain JSON already; a list in `data` is narrowed item by item and keeps its paging. */
export function narrow(value: unknown, fields: Field[] | undefined): unknown {
  if (!fields || !isRecord(value)) return value
  if (Array.isArray(value.data)) return { ...value, data: value.data.map(item => narrow(item, fields)) }
  const kept = fields.filter(({ name }) => value[name] !== undefined)
  return Object.fromEntries(kept.map(({ name, fields }) => [name, narrow(value[name], fields)]))
}

/** Fields as they are shown when the request names none. */
export const plainFields = (...names: string[]): Field[] => names.map(name => ({ name, args: {} }))
