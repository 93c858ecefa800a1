import type { Session } from '@/connectors/connector'
import type { Check } from '@/domain/check'
import type { Told } from '@/domain/login'
import type { ConnectorName, Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { hues } from '@/domain/tag'
import { readSecret, writeSecret } from '@/platform/secrets'
import { db } from '@/sync/db'
import { connect } from '@/sync/sources'
import { outside } from './outside'
import { run } from './run'

const lastsAtMost = 20_000

/** A source that is not connected yet. */
export function unknown(connector: ConnectorName): Source {
  return {
    id: `${connector}:?`,
    connector,
    account: '',
    name: '',
    hue: 1,
    order: 0,
    practice: false,
    greets: false,
    paused: false,
  }
}

/** What a connector needs to ask once, within a limited time. */
export function sessionOf(source: Source, secret: string): Session {
  return {
    source,
    secret,
    fetch: outside.fetchFor(source),
    signal: AbortSignal.timeout(lastsAtMost),
    now: outside.now,
    usage: () => {},
  }
}

/** What works with a secret; nothing is kept. Without a network that is one bad line, not an error. */
export async function check(connector: ConnectorName, secret: string, source = unknown(connector)): Promise<Check> {
  try {
    const result = await connectors[connector].check(sessionOf(source, secret))
    return { ...result, at: outside.now() }
  }
  catch {
    return { lines: [{ what: 'network', state: 'bad' }] }
  }
}

const isGood = (result: Check) => result.account !== undefined && result.lines.every(line => line.state !== 'bad')

/** Keeps an account whose secret was found good, or gives a known one its new secret: its data stays. False: it was not good. */
export async function keep(connector: ConnectorName, secret: string, result: Check, told?: Told): Promise<boolean> {
  if (!isGood(result) || result.account === undefined) return false
  const id = `${connector}:${result.account}`
  const count = await db.sources.count()
  await writeSecret(id, secret)
  await connect({
    ...unknown(connector),
    id,
    account: result.account,
    name: result.name ?? result.account,
    hue: hues[(count + 1) % hues.length] ?? 1,
    address: result.address,
    me: result.me,
    role: result.role,
    humanAgent: result.humanAgent,
    check: result,
    told,
  })
  return true
}

/** Connects the account that a secret belongs to, when it is good. */
export async function connectAccount(connector: ConnectorName, secret: string): Promise<Check> {
  const result = await check(connector, secret)
  if (await keep(connector, secret, result)) void run(true).catch(() => {})
  return result
}

/** Checks a connected source again. A good answer ends its trouble, brings the name that the account has by now, and starts a pass; without a network the last one is kept. */
export async function recheck(id: string): Promise<Check> {
  const source = await db.sources.get(id)
  const secret = await readSecret(id)
  if (!source || !secret) return { lines: [{ what: 'wrongToken', state: 'bad' }] }
  const result = await check(source.connector, secret, source)
  if (result.at !== undefined) await db.sources.update(id, { check: result })
  if (isGood(result)) {
    await db.sources.update(id, { name: result.name ?? source.name, trouble: undefined, failure: undefined, humanAgent: result.humanAgent, me: result.me, role: result.role })
    void run(true).catch(() => {})
  }
  return result
}
