import type { Session } from '@/connectors/connector'
import type { Check, CheckLine } from '@/domain/check'
import type { Entered, Entry } from '@/domain/enter'
import type { ConnectorName } from '@/domain/source'
import { connectors } from '@/connectors'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { readSettings, writeSetting } from '@/platform/settings'
import { check, keep, sessionOf, unknown } from './connect'
import { run } from './run'

/** A broken network and a wrong address look the same from here: nobody answers. */
const unanswered = (address: string): CheckLine => ({ what: 'noServer', state: 'bad', detail: new URL(address).host })

function lineOf(problem: unknown, address: string): CheckLine {
  if (problem instanceof Unauthorized) return { what: problem.reason, state: 'bad' }
  if (problem instanceof Throttled) return { what: 'throttled', state: 'bad', detail: problem.until }
  return unanswered(address)
}

/** What is wrong with the server itself, before a password goes there; an empty token is refused before anything is sent with it. */
async function faultsOf(connector: ConnectorName, address: string, token: string): Promise<CheckLine[]> {
  const { account, person, lines } = await check(connector, token, { ...unknown(connector), address })
  if (account !== undefined || person) return []
  const bad = lines.map(line => line.what === 'network' ? unanswered(address) : line)
  return token === '' ? bad.filter(({ what, state }) => state === 'bad' && what !== 'tokenRefused') : bad
}

async function entered(connector: ConnectorName, session: Session, entry: Entry): Promise<Entered> {
  const { signIn } = connectors[connector]
  if (!signIn) return { lines: [{ what: 'noAccounts', state: 'bad' }] }
  if ('token' in entry) return { secret: entry.token, choices: await signIn.choices(session) }
  return 'code' in entry ? signIn.code(session, entry.codeFor, entry.code) : signIn.password(session, entry.email, entry.password)
}

/** The accounts that somebody may work in on a server of the shop's own, or why there are none. Nothing is kept. */
export async function enter(connector: ConnectorName, address: string, entry: Entry): Promise<Entered> {
  const token = 'token' in entry ? entry.token : ''
  try {
    const faults = await faultsOf(connector, address, token)
    if (faults.length > 0) return { lines: faults }
    const result = await entered(connector, sessionOf({ ...unknown(connector), address }, token), entry)
    return 'choices' in result && result.choices.length === 0 ? { lines: [{ what: 'noAccounts', state: 'bad' }] } : result
  }
  catch (problem) {
    return { lines: [lineOf(problem, address)] }
  }
}

/** Gives an agent without a name here the name that the server has for them. */
async function named({ lines }: Check) {
  const name = lines.find(({ what, state }) => what === 'signedIn' && state === 'ok')?.detail
  const { me, team } = await readSettings()
  if (me.name.trim() !== '' || typeof name !== 'string') return
  await writeSetting('me', { ...me, name })
  await writeSetting('team', team.map(member => member.id === me.id ? { ...member, name } : member))
}

/** Connects some accounts on a server of the shop's own. A check for each. */
export async function join(connector: ConnectorName, address: string, secret: string, accounts: string[]): Promise<Record<string, Check>> {
  const results: Record<string, Check> = {}
  // One after the other: each takes a place and a colour among the sources.
  for (const account of accounts) {
    const result = await check(connector, secret, { ...unknown(connector), address, account })
    results[account] = result
    if (await keep(connector, secret, result)) await named(result)
  }
  void run(true).catch(() => {})
  return results
}
