import { expect, it } from 'vitest'
import { newOffice } from '@/practice/chatwoot/furnish'
import { open } from '@/practice/chatwoot/running'
import { chatwoot } from '@/practice/chatwoot/server'
import { assign, say } from '@/practice/chatwoot/talk'
import { noon } from '../../make'

const fixtures = import.meta.glob<Record<string, unknown>>('../../connectors/chatwoot/fixtures/*.json', { eager: true, import: 'default' })
const fixture = (name: string) => fixtures[`../../connectors/chatwoot/fixtures/${name}.json`]

/** What Chatwoot has and our stand-in leaves out, because nothing reads it. */
const leftOut = new Set(['sla_policy_id', 'external_source_ids', 'processed_message_content', 'sentiment', 'additional_attributes', 'shape'])

/** Paths of all keys; of lists the first item counts, and what is free-form ends a path. */
const free = new Set(['additional_attributes', 'custom_attributes', 'content_attributes', 'features', 'settings', 'ui_settings', 'working_hours', 'meta.contact', 'cache_keys'])
function keys(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length > 0 ? keys(value[0], `${path}[]`) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, next]) => leftOut.has(key) ? [] : free.has(key) ? [`${path}.${key}`] : [`${path}.${key}`, ...keys(next, `${path}.${key}`)])
}

function shop() {
  const running = open(newOffice(), () => noon)
  const { talk } = say(running, { name: 'Nora Petit', text: 'Hi, my brass lamp arrived with a dent.', known: { email: 'nora.petit@mail.example' } })
  assign(running, talk, 11)
  talk.team = 5
  say(running, { name: 'Nora Petit', text: 'Are you there?' })
  const handle = chatwoot(running)
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await handle(new Request(`https://desk.lampshop.example${path}`, { method, headers: { 'api-access-token': 'PRACTICE_TOKEN_11', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? undefined : JSON.stringify(body) }))
    return JSON.parse(await response.text()) as Record<string, unknown>
  }
  return { running, talk, ask }
}

it.each([
  ['profile', 'GET', '/api/v1/profile', undefined],
  ['api_index', 'GET', '/api', undefined],
  ['conversation', 'GET', '/api/v1/accounts/7/conversations/1042', undefined],
  ['conversations_list', 'GET', '/api/v1/accounts/7/conversations', undefined],
  ['conversations_filter.response', 'POST', '/api/v1/accounts/7/conversations/filter', { payload: [] }],
  ['messages', 'GET', '/api/v1/accounts/7/conversations/1042/messages', undefined],
  ['message_create.response', 'POST', '/api/v1/accounts/7/conversations/1042/messages', { content: 'Yes', echo_id: 'e', content_attributes: { in_reply_to: 1 } }],
  ['conversation_toggle_status', 'POST', '/api/v1/accounts/7/conversations/1042/toggle_status', { status: 'snoozed' }],
  ['agents', 'GET', '/api/v1/accounts/7/agents', undefined],
  ['teams', 'GET', '/api/v1/accounts/7/teams', undefined],
  ['labels', 'GET', '/api/v1/accounts/7/labels', undefined],
  ['canned_responses', 'GET', '/api/v1/accounts/7/canned_responses', undefined],
  ['custom_attribute_definitions', 'GET', '/api/v1/accounts/7/custom_attribute_definitions', undefined],
])('%s: the stand-in answers in the shape of the reference', async (name, method, path, body) => {
  const { talk, ask } = shop()
  const theirs = new Set(keys(fixture(name)))
  const ours = new Set(keys(await ask(method, path.replace('1042', String(talk.id)), body)))
  // A list's first row may lack what only some rows have.
  const missing = [...theirs].filter(key => !ours.has(key) && !key.includes('attachments'))
  expect(missing).toEqual([])
})
