import type { World } from '../world'
import { user } from '../facebook/account'
import { app, pagesOf } from '../facebook/token'
import { permissions } from '../tokens'
import { choicePage, errorPage } from './page'

const day = 24 * 3600_000

/** Where the dialog may come back to: the addresses of extensions, as the app's settings would list them. */
const mayComeBack = /^https:\/\/(?:[a-p]{32}\.chromiumapp\.org|[\da-f]{40}\.extensions\.allizom\.org)\//

/** Always asked for; the dialog shows no box for it. */
const alwaysGranted = 'public_profile'

function redirect(back: string, query: Record<string, string>, fragment: Record<string, string>) {
  const url = new URL(back)
  url.search = String(new URLSearchParams(query))
  url.hash = String(new URLSearchParams(fragment)) || '_=_'
  return new Response(null, { status: 302, headers: { location: url.href } })
}

/** A person's token for the Pages and permissions that were left ticked. */
function grantTo(world: World, now: number, ticked: string[], allowed: string[]) {
  const token = `EAApracticelogin${++world.serial}`
  const asked = permissions.filter(permission => permission !== alwaysGranted)
  world.tokens[token] = { declined: asked.filter(permission => !allowed.includes(permission)), ticked, until: now + 60 * day, dataUntil: now + 90 * day }
  world.changes++
  return token
}

/**
 * The stand-in for Facebook's login dialog at its real address, `/v26.0/dialog/oauth`: who is logged in, the Pages and
 * permissions to tick, "Continue" and "Cancel". It comes back with the answer in the address, as Facebook does.
 */
export function loginDialog(world: World, now: () => number): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url)
    const asked = request.method === 'POST' ? new URLSearchParams(await request.text()) : url.searchParams
    const back = asked.get('redirect_uri') ?? ''
    const state = asked.get('state') ?? ''
    if (asked.get('client_id') !== app.id) return errorPage('Invalid App ID', 'The provided app ID does not look like a valid app ID.')
    if (!mayComeBack.test(back)) return errorPage('URL blocked', 'This redirect failed because the redirect URI is not white-listed in the app’s client OAuth settings.')

    if (request.method !== 'POST') {
      const scopes = (asked.get('scope') ?? '').split(',').filter(scope => permissions.includes(scope))
      return choicePage({ app: app.name, person: user.name, pages: pagesOf(world), scopes, hidden: { client_id: app.id, redirect_uri: back, state } })
    }
    if (asked.has('cancel')) {
      return redirect(back, { error: 'access_denied', error_code: '200', error_description: 'Permissions error', error_reason: 'user_denied', state }, {})
    }
    const token = grantTo(world, now(), asked.getAll('page'), asked.getAll('scope'))
    const ends = Math.floor((now() + 90 * day) / 1000)
    return redirect(back, {}, { access_token: token, data_access_expiration_time: String(ends), expires_in: String(60 * 24 * 3600), state })
  }
}
