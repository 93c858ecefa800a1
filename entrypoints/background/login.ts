import type { Account } from '@/connectors/login'
import type { Check, CheckLine } from '@/domain/check'
import type { Found, Told } from '@/domain/login'
import type { ConnectorName } from '@/domain/source'
import { connectors } from '@/connectors'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { check, keep, sessionOf, unknown } from './connect'
import { run } from './run'

/** The accounts that a person's secret opens, or why it opens none. */
async function read(connector: ConnectorName, secret: string): Promise<{ accounts: Account[], lines: CheckLine[] }> {
  const { login } = connectors[connector]
  try {
    const accounts = await login?.accounts(sessionOf(unknown(connector), secret)) ?? []
    return { accounts, lines: accounts.length > 0 ? [] : [{ what: 'noAccounts', state: 'bad' }] }
  }
  catch (problem) {
    return { accounts: [], lines: [lineOf(problem)] }
  }
}

function lineOf(problem: unknown): CheckLine {
  if (problem instanceof Unauthorized) return { what: problem.reason, state: 'bad' }
  if (problem instanceof Throttled) return { what: 'throttled', state: 'bad', detail: problem.until }
  return { what: problem instanceof Rejected ? 'noAccounts' : 'network', state: 'bad' }
}

/** What a person may connect. The accounts' own secrets stay here. */
export async function accounts(connector: ConnectorName, secret: string): Promise<Found> {
  const { accounts, lines } = await read(connector, secret)
  return { offers: accounts.map(({ account, name, linked, lines }) => ({ account, name, linked, lines })), lines }
}

const noToken: Check = { lines: [{ what: 'noToken', state: 'bad' }] }

/** The check of one offered account, with what was told of it. */
async function tryOut(connector: ConnectorName, { account, secret, tasks }: Account, told: Told) {
  const known: Told = { ...told, ...(tasks === undefined ? {} : { tasks }) }
  if (secret === undefined) return { result: noToken }
  return { secret, known, result: await check(connector, secret, { ...unknown(connector), account, told: known }) }
}

/**
 * Connects some of them, each with its own secret; the person's is not kept. A check for each, also for one that is no longer
 * offered.
 */
export async function connectAccounts(connector: ConnectorName, secret: string, wanted: string[], told: Told): Promise<Record<string, Check>> {
  const { accounts, lines } = await read(connector, secret)
  const gone: Check = lines.length > 0 ? { lines } : noToken
  const found = accounts.filter(({ account }) => wanted.includes(account))
  const tried = await Promise.all(found.map(async account => [account.account, await tryOut(connector, account, told)] as const))
  // One after the other: each takes a place and a colour among the sources.
  for (const [, { secret, known, result }] of tried) {
    if (secret !== undefined) await keep(connector, secret, result, known)
  }
  void run(true).catch(() => {})
  const results = new Map(tried.map(([account, { result }]) => [account, result]))
  return Object.fromEntries(wanted.map(account => [account, results.get(account) ?? gone]))
}
