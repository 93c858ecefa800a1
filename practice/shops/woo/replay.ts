import type { Thing } from './goods'
import type { SentOrder } from './orders'
import { complaint } from './complaint'
import { newGoods, picked } from './goods'
import { earlier, orderOf, refusalOf } from './orders'
import recorded from './recorded.json'

export const keys = { writing: 'ck_writes:cs_writes', reading: 'ck_reads:cs_reads' }

/** A WooCommerce that answers as one was recorded, and refuses what the real one would not have understood. */
export interface Woo {
  handle: (request: Request) => Promise<Response>
  orders: Thing[]
  products: Thing[]
  variations: Thing[]
  /** A plugin may add to them. */
  statuses: string[]
}

const root = '/wp-json/wc/v3/'

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers })
const refuse = (code: string, message: string, status: number) => json({ code, message, data: { status } }, status)
const notKnown = () => refuse('woocommerce_rest_shop_order_invalid_id', 'Invalid ID.', 404)

function page(rows: Thing[], query: URLSearchParams): Response {
  const size = Number(query.get('per_page') ?? 10)
  const at = Number(query.get('page') ?? 1)
  const headers = { 'x-wp-total': String(rows.length), 'x-wp-totalpages': String(Math.ceil(rows.length / size)) }
  return json(rows.slice((at - 1) * size, at * size).map(row => picked(row, query.get('_fields'))), 200, headers)
}

const isNewer = (row: Thing, since: string | null, field: string) => since === null || String(row[field]) > since

function listed(rows: Thing[], query: URLSearchParams): Thing[] {
  const include = query.get('include')?.split(',').map(Number)
  return rows.filter(row => (!include || include.includes(row.id)) && isNewer(row, query.get('modified_after'), 'date_modified_gmt'))
}

/** API fact: `search` looks for its text within number, address and e-mail of the bill. */
function found(orders: Thing[], query: URLSearchParams): Thing[] {
  const text = query.get('search')
  return orders
    .filter(({ status }) => status !== 'checkout-draft')
    .filter(row => isNewer(row, query.get('after'), 'date_created_gmt') && !isNewer(row, query.get('before') ?? '9', 'date_created_gmt'))
    .filter(({ billing }) => text === null || Object.values(billing as Record<string, string>).some(value => value.toLowerCase().includes(text.toLowerCase())))
    .sort((a, b) => String(b.date_created_gmt).localeCompare(String(a.date_created_gmt)))
}

/** What an order can be in a shop without plugins. */
const coreStatuses = ['pending', 'processing', 'on-hold', 'completed', 'cancelled', 'refunded', 'failed', 'checkout-draft']

/** A shop with the recorded goods and one order. `now` in milliseconds. */
export function replay(now: () => number): Woo {
  const goods = newGoods()
  const orders: Thing[] = [earlier()]
  const statuses = [...coreStatuses]
  let last = 100

  function create(sent: SentOrder): Response {
    const made = orderOf(++last, sent, goods, now())
    const refusal = refusalOf(sent, Number(made.total), made.id)
    orders.push(refusal ? { ...made, status: 'checkout-draft' } : made)
    return refusal ? json(refusal.body, refusal.status) : json(made, 201)
  }

  function change(order: Thing, sent: { status?: string, set_paid?: boolean }): Response {
    Object.assign(order, sent.status ? { status: sent.status } : {}, sent.set_paid ? { status: 'processing', needs_payment: false, date_paid_gmt: new Date(now()).toISOString().slice(0, 19) } : {})
    return json(order)
  }

  async function orderRoom(request: Request, id: string | undefined, query: URLSearchParams): Promise<Response> {
    const sent = request.method === 'GET' ? {} : await request.json() as SentOrder & { set_paid?: boolean }
    if (id === 'batch') return json({})
    if (id === undefined) return request.method === 'POST' ? create(sent) : page(found(orders, query), query)
    const order = orders.find(row => String(row.id) === id)
    if (!order) return notKnown()
    if (request.method === 'PUT') return change(order, sent)
    if (request.method === 'DELETE') orders.splice(orders.indexOf(order), 1)
    return json(picked(order, query.get('_fields')))
  }

  const rooms: Record<string, (request: Request, rest: string[], query: URLSearchParams) => Response | Promise<Response>> = {
    products: (_, [id, room], query) => page(listed(room ? goods.variations.filter(row => String(row.parent_id) === id) : goods.products, query), query),
    variations: (_, __, query) => page(listed(goods.variations, query), query),
    coupons: (_, __, query) => page(recorded.coupons.body, query),
    orders: (request, [id], query) => orderRoom(request, id, query),
    data: () => json({ code: 'VND' }),
    reports: (_, __, query) => json(statuses.map(slug => picked({ id: 0, slug, name: slug, total: 0 }, query.get('_fields')))),
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (url.pathname === '/wp-json/') return json({ name: 'Vải &amp; Len', timezone_string: 'Asia/Ho_Chi_Minh', gmt_offset: 7, namespaces: ['wp/v2', 'wc/v1', 'wc/v2', 'wc/v3'] })
    const key = atob(request.headers.get('authorization')?.replace('Basic ', '') ?? '')
    if (!Object.values(keys).includes(key)) return json(recorded.unauthorized.body, recorded.unauthorized.status)
    if (key === keys.reading && request.method !== 'GET') return refuse('woocommerce_rest_authentication_error', 'The API key provided does not have write permissions.', 401)
    const [room = '', ...rest] = url.pathname.slice(root.length).split('/')
    const answer = url.pathname.startsWith(root) ? rooms[room] : undefined
    const careless = await complaint(request)
    if (careless) return refuse('test', careless, 400)
    return await answer?.(request, rest, url.searchParams) ?? refuse('rest_no_route', 'No route was found matching the URL and request method.', 404)
  }
  return { handle, orders, statuses, ...goods }
}
