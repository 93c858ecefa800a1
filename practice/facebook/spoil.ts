const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ways in which an item of a list can be wrong; they are gone through in turn. */
const ways: ((item: Record<string, unknown>) => unknown)[] = [
  ({ from: _, participants: __, ...rest }) => rest,
  item => ({ ...item, message: 42, created_time: 1_795_000_000, unread_count: '3', updated_time: null }),
  ({ id }) => ({ id }),
  item => ({ ...item, attachments: { data: [{ id: '910000000000099', hologram_data: { depth: 3 } }, null, 'x'] }, can_reply: 'yes' }),
  item => ({ ...item, created_time: 'yesterday', from: null, participants: { data: null }, snippet: ['?'] }),
  () => null,
  item => ({ ...item, from: 'Siti', message: null, messages: 'none' }),
]

/** Spoils the items of every list of messages and conversations: missing, of the wrong type, unheard of. */
function spoiled(value: unknown): unknown {
  if (!isRecord(value)) return value
  if (!Array.isArray(value.data)) return value
  const data = value.data.map((item, at) => {
    if (!isRecord(item)) return item
    const inner = isRecord(item.messages) ? { ...item, messages: spoiled(item.messages) } : item
    return ways[at % ways.length]?.(inner)
  })
  return { ...value, data }
}

/** The same answer with everything in it that a careless client trips over. */
export async function spoil(response: Response): Promise<Response> {
  const text = await response.text()
  const body: unknown = JSON.parse(text)
  const { status, headers } = response
  return new Response(JSON.stringify(spoiled(body)), { status, headers })
}
