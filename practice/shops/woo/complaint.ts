import recorded from './recorded.json'

/** The parameters that this replay knows. API fact: the real interface ignores unknown ones, so a misspelt filter filters nothing. */
const parameters = new Set(['_fields', 'per_page', 'page', 'orderby', 'order', 'status', 'include', 'search', 'after', 'before', 'modified_after', 'dates_are_gmt', 'force'])
const sent = new Set(['status', 'billing', 'line_items', 'coupon_lines', 'shipping_lines', 'customer_note', 'meta_data', 'set_paid'])

const named = (...things: object[]) => new Set(things.flatMap(thing => Object.keys(thing)))
const variation = named(recorded.variations.body[0] ?? {}, recorded['variation-manage-stock-parent'].body)
/** The names that the recorded server gave to what it told. */
const fields: Record<string, Set<string>> = {
  products: named(recorded['product-simple'].body, recorded['product-variable'].body),
  variations: variation,
  coupons: named(recorded.coupons.body[0] ?? {}),
  orders: named(recorded['order-create-pending'].body),
}

function ofReading(room: string, query: URLSearchParams): string | undefined {
  const asked = query.get('_fields')
  if (asked === null) return 'was asked for without _fields'
  const strange = fields[room] && asked.split(',').find(name => !fields[room]?.has(name))
  if (strange !== undefined) return `tells no ${strange}`
  if (Number(query.get('per_page') ?? 10) > 100) return 'gives a hundred at most'
  if (Number(query.get('per_page') ?? 10) < (query.get('include')?.split(',').length ?? 0)) return 'was asked for more than fit on the page'
  const isTimed = ['after', 'before', 'modified_after'].some(name => query.has(name))
  if (isTimed && query.get('dates_are_gmt') !== 'true') return 'takes a time for one of its own zone'
  return undefined
}

async function ofWriting(request: Request): Promise<string | undefined> {
  // API fact: a body of any other type is not looked at.
  if (request.headers.get('content-type') !== 'application/json') return 'does not look at a body that is no JSON'
  const body = await request.clone().json() as Record<string, unknown>
  const strange = Object.keys(body).find(name => !sent.has(name))
  return strange === undefined ? undefined : `does not know ${strange}`
}

/**
 * What is wrong with a request that a real shop would nevertheless answer, while slowing down its visitors, logging a key, or answering
 * another question; nothing when the request is as it should be.
 */
export async function complaint(request: Request): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(request.url)
  const [room = '', , inner] = pathname.split('/v3/')[1]?.split('/') ?? []
  if (searchParams.has('consumer_key') || searchParams.has('consumer_secret')) return 'a key in an address lands in logs'
  if (request.credentials !== 'omit') return 'somebody’s cookies came along'
  const strange = [...searchParams.keys()].find(name => !parameters.has(name))
  if (strange !== undefined) return `${pathname} does not know ${strange}`
  const fault = request.method === 'GET' ? ofReading(inner ?? room, searchParams) : request.method === 'DELETE' ? undefined : await ofWriting(request)
  return fault && `${pathname} ${fault}`
}
