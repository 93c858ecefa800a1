import type { Page, World } from '../world'
import type { Call } from './call'
import { permissions } from '../tokens'
import { refuse, refuseWith } from './answer'
import { text } from './call'
import { cut } from './paging'

/** The shop's app: its id is what the login dialog is opened with. */
export const app = { id: '900000000000001', name: 'Practice Desk' }

/** A Page on which the person who logs in may only look at numbers. */
export const outlet: Page & { tasks: string[] } = {
  id: '104200000000003',
  name: 'Mộc Home Outlet',
  category: 'Outlet store',
  speaks: ['vi'],
  tasks: ['ANALYZE'],
}
const allTasks = ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE']

/** The Pages of the person who logs in. */
export const pagesOf = (world: World): (Page & { tasks?: string[] })[] => [...world.pages, outlet]

export function grantedPermissions({ grant }: Call) {
  return { data: permissions.map(permission => ({ permission, status: grant.declined.includes(permission) ? 'declined' : 'granted' })) }
}

/** A Page's own token. Who logged in gets one that may do what was allowed then; it ends with the person's data access only. */
function tokenFor({ world, grant, token }: Call, page: Page): string | undefined {
  if (!grant.ticked) return Object.entries(world.tokens).find(([, grant]) => grant.page === page.id && !grant.dead)?.[0]
  const own = `${token}p${page.id}`
  if (!world.tokens[own]) {
    world.tokens[own] = { page: page.id, declined: grant.declined, ...(grant.dataUntil === undefined ? {} : { dataUntil: grant.dataUntil }) }
    world.changes++
  }
  return own
}

/** The Pages of a person's token, each with a Page token of its own. */
export function accounts(call: Call) {
  if (call.page) throw refuseWith(100, '(#100) Tried accessing nonexisting field (accounts) on node type (Page)')
  const { world, grant } = call
  return cut(call, {
    path: 'me/accounts',
    items: grant.ticked ? pagesOf(world).filter(({ id }) => grant.ticked?.includes(id)) : world.pages,
    place: page => page.id,
    after: (pages, id) => pages.findIndex(page => page.id === id) + 1,
    render: page => ({
      access_token: tokenFor(call, page),
      category: page.category,
      name: page.name,
      id: page.id,
      tasks: 'tasks' in page ? page.tasks : allTasks,
    }),
    cap: 100,
    args: {},
  })
}

const inSeconds = (at: number | undefined) => at === undefined ? 0 : Math.floor(at / 1000)

/** What is known of a token. Tokens that were pasted belong to an app of somebody else, who alone may ask. */
export function debugToken(call: Call) {
  const asked = call.world.tokens[text(call.params.input_token) ?? '']
  if (!asked || asked !== call.grant) throw refuse('100_33_missing_object')
  const scopes = permissions.filter(permission => !asked.declined.includes(permission))
  return {
    data: {
      app_id: app.id,
      type: asked.page ? 'PAGE' : 'USER',
      application: app.name,
      data_access_expires_at: inSeconds(asked.dataUntil),
      expires_at: inSeconds(asked.until),
      is_valid: true,
      scopes,
      ...(asked.page ? { profile_id: asked.page } : {}),
    },
  }
}
