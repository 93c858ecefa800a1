/** What was asked of an account's server, by door: its method and path without numbers, so that two tickets are one door. */
export type Asked = Map<string, number>

/** Parameters that make one list answer different questions, and so count as doors of their own. */
const telling = ['updated_within', 'status']

function doorOf({ method, url }: Pick<Request, 'method' | 'url'>): string {
  const { pathname, searchParams } = new URL(url)
  const path = pathname.replace(/^\/api\/v1\/(?:accounts\/\d+\/)?/, '').replace(/\/\d+(?=\/|$)/g, '/…')
  const about = telling.find(name => searchParams.has(name))
  return `${method} ${path}${about === undefined ? '' : ` by ${about}`}`
}

export function knock(asked: Asked, request: Pick<Request, 'method' | 'url'>) {
  const door = doorOf(request)
  asked.set(door, (asked.get(door) ?? 0) + 1)
}
