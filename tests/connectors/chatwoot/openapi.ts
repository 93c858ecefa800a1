import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'

interface Schema { $ref?: string, type?: string | string[], required?: string[], enum?: unknown[], properties?: Record<string, Schema>, allOf?: Schema[], items?: Schema }
interface Operation { requestBody?: { content: Record<string, { schema: Schema }> }, parameters?: Parameter[] }
interface Parameter { $ref?: string, name?: string, in?: string }
export interface Document { paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, Schema>, parameters: Record<string, Parameter> } }

/** Chatwoot's own OpenAPI file lies beside the repository, or where `CHATWOOT_OPENAPI` says; it is not ours to copy. */
export function readDocument(): Document | undefined {
  const beside = readdirSync('..').map(folder => resolve('..', folder, 'reference/chatwoot/swagger.json'))
  const file = [process.env.CHATWOOT_OPENAPI ?? '', ...beside].find(path => path !== '' && existsSync(path))
  return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8')) as Document
}

/** The operation of a call and the pattern of its path; nothing where the file has none. */
export function operationOf({ paths }: Document, method: string, path: string) {
  // What is written out goes before what a pattern also takes.
  const patterns = Object.keys(paths).sort((a, b) => a.split('{').length - b.split('{').length)
  const found = patterns.find(pattern => new RegExp(`^${pattern.replace(/\{[^}]*\}/g, '[^/]+')}$`).test(path))
  const operation = found === undefined ? undefined : paths[found]?.[method.toLowerCase()]
  return found !== undefined && operation ? { pattern: found, operation } : undefined
}

function resolved(document: Document, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  const own = name === undefined ? schema : document.components.schemas[name] ?? {}
  if (!own.allOf) return own
  const parts = own.allOf.map(part => resolved(document, part))
  return { type: 'object', required: parts.flatMap(({ required = [] }) => required), properties: Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<string, Schema> }
}

const typeOf = (value: unknown) => value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** What in a value the schema does not know, or knows otherwise. */
export function faults(document: Document, schema: Schema, value: unknown, path = ''): string[] {
  const { type, properties, required = [], enum: among, items } = resolved(document, schema)
  const types = type === undefined ? [] : [type].flat().map(one => one === 'integer' ? 'number' : one)
  if (types.length > 0 && !types.includes(typeOf(value))) return [`${path}: ${typeOf(value)} instead of ${types.join()}`]
  if (among && !among.includes(value)) return [`${path}: ${String(value)} is none of ${among.join()}`]
  if (Array.isArray(value)) return value.flatMap((item, at) => items ? faults(document, items, item, `${path}[${at}]`) : [])
  if (typeof value !== 'object' || value === null || !properties) return []
  const lacking = required.filter(key => !(key in value)).map(key => `${path}.${key} is missing`)
  return [...lacking, ...Object.entries(value).flatMap(([key, part]) => {
    const known = properties[key]
    return known ? faults(document, known, part, `${path}.${key}`) : [`${path}.${key} is not known`]
  })]
}

/** Names of the parameters that a query may have. */
export function queryOf(document: Document, { parameters = [] }: Operation): string[] {
  return parameters.map(one => one.$ref === undefined ? one : document.components.parameters[one.$ref.split('/').at(-1) ?? ''] ?? {}).flatMap(one => one.in === 'query' && one.name ? [one.name.replace('[]', '')] : [])
}
