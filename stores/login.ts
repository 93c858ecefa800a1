import type { NotChecked } from './one-at-a-time'
import type { Asking } from '@/connectors/login'
import type { Found, LoginRefusal, Told } from '@/domain/login'
import type { ConnectorName } from '@/domain/source'
import type { LoginEnd } from '@/platform/identity'
import { connectors } from '@/connectors'
import { comesBackTo, logInAt } from '@/platform/identity'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { useConnections } from './connections'
import { useSession } from './session'

/** Why a login failed: `login.<name>` in the locales; those of `NotChecked` are under `connect`. */
export type LoginProblem = LoginEnd | LoginRefusal | NotChecked

/** A person's secret with what it opens. Lives as long as the page that shows the choice, and is kept nowhere. */
export interface LoggedIn {
  secret: string
  told: Told
  found: Found
}

/** Logging in to a channel in a window of the browser's own. */
export function useLogin() {
  const session = useSession()
  const connections = useConnections()

  const can = (connector: ConnectorName) => connectors[connector].login !== undefined
  /** Whether this build brings an app of its own. */
  const hasApp = (connector: ConnectorName) => connectors[connector].login?.app !== ''
  const ownApp = (connector: ConnectorName) => session.settings.apps[connector] ?? ''
  const appOf = (connector: ConnectorName) => ownApp(connector) || (connectors[connector].login?.app ?? '')
  const setApp = (connector: ConnectorName, app: string) => session.set('apps', { ...session.settings.apps, [connector]: app })

  /** Asks for the hosts in the click itself, then opens the window and reads what it came back with. */
  function logIn(connector: ConnectorName, asking: Pick<Asking, 'again' | 'linked'>): Promise<LoggedIn | LoginProblem> {
    const { login, hosts } = connectors[connector]
    const app = appOf(connector)
    const allowed = askToReach(hosts)
    return connections.during('add', async (): Promise<LoggedIn | LoginProblem> => {
      if (!login || !await allowed) return 'notAllowed'
      const answer = await logInAt(connector, (back, state) => login.dialog({ app, back, state, ...asking }))
      if ('ended' in answer) return answer.ended
      const granted = login.read(answer.parameters, Date.now())
      if ('refused' in granted) return granted.refused
      return { ...granted, found: await send('accounts', connector, granted.secret) }
    })
  }

  return { can, hasApp, ownApp, setApp, comesBackTo, logIn }
}
