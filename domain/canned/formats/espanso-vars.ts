import type { Note } from './format'
import { fromSeconds, fromStrftime } from './espanso-dates'
import { isRecord, textOf } from './json'
import { spell, spellAsked, spellChoice, spellDate } from './placeholder'

type Params = Record<string, unknown>
const record = (value: unknown): Params => isRecord(value) ? value : {}

/** Values of a choice: words, or `{ label, id }`. */
export function valuesOf(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value as unknown[] : []
  return list.flatMap(part => textOf(part) ?? textOf(record(part).label) ?? textOf(record(part).id) ?? []).filter(part => part.trim() !== '')
}

/** A field of a form: a question, or a choice where it lists values. */
export function fieldOf(name: string, field: unknown): string {
  const { values, default: standing } = record(field)
  const choices = valuesOf(values)
  return choices.length > 0 ? spellChoice(choices) : spellAsked(name, textOf(standing))
}

/** `[[name]]` in the layout of a form. */
const layoutField = /\[\[([^[\]]+)\]\]/g
export function layoutOf(layout: string, fields: unknown): string {
  return layout.replace(layoutField, (_, name: string) => fieldOf(name.trim(), record(fields)[name.trim()]))
}

/** A form that asks for one thing: what it is called stands before its field. */
function singleOf(layout: string) {
  return /^([^[\]\n]+):\s*\[\[\w+\]\]\s*$/.exec(layout)?.[1]?.trim()
}

type Translate = (params: Params, rest: string, say: (reason: Note['reason']) => void) => string | undefined

/** What each type of espanso's variables is here. `rest` is what stands behind a dot: a field of a form. */
const types: Record<string, Translate> = {
  clipboard: () => spell({ name: 'clipboard' }),
  echo: ({ echo }) => textOf(echo),
  choice: ({ values }) => spellChoice(valuesOf(values)),
  random(params, _, say) {
    say('random')
    return spellChoice(valuesOf(params.choices))
  },
  match: ({ trigger }) => spell({ name: `snippet:${(textOf(trigger) ?? '').replace(/^[/:;]+/, '')}` }),
  date({ format, offset }) {
    const ours = fromStrftime(textOf(format) ?? '')
    return ours === undefined ? undefined : spellDate(fromSeconds(Number(offset ?? 0)), ours)
  },
  form({ layout, fields }, rest) {
    const single = singleOf(textOf(layout) ?? '')
    const field = record(fields)[rest]
    return fieldOf(single ?? rest, field)
  },
}

/** Variables by their names, each as ours or as nothing where there is no counterpart, such as a shell command. */
export function readVars(list: unknown): Map<string, { type: string, params: Params }> {
  const vars = (Array.isArray(list) ? list as unknown[] : []).map(record)
  return new Map(vars.map(({ name, type, params }) => [textOf(name) ?? '', { type: textOf(type) ?? '', params: record(params) }]))
}

/** The text with its variables in our words; what has no counterpart stands as it is and is noted. */
export function translateVars(text: string, vars: ReturnType<typeof readVars>, line: number, notes: Note[]) {
  return text.replaceAll('$|$', '{{cursor}}').replace(/\{\{\s*(\w+)(?:\.(\w+))?\s*\}\}/g, (whole, name: string, rest = '') => {
    if (whole === '{{cursor}}') return whole
    const variable = vars.get(name)
    const translate = variable && Object.hasOwn(types, variable.type) ? types[variable.type] : undefined
    const ours = translate?.(variable?.params ?? {}, rest, reason => notes.push({ line, reason, what: whole }))
    if (ours === undefined) notes.push({ line, reason: 'asked', what: whole })
    return ours ?? whole
  })
}
