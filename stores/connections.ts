import type { NotChecked } from './one-at-a-time'
import type { Check } from '@/domain/check'
import type { Told } from '@/domain/login'
import type { ConnectorName, Source } from '@/domain/source'
import type { Hue } from '@/domain/tag'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { connectors } from '@/connectors'
import { connectorNames } from '@/domain/source'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { setShares } from '@/sync/shares'
import { setHue, setPaused } from '@/sync/sources'
import { oneAtATime } from './one-at-a-time'

/** Connectors that ask for nothing but a token; a server of the shop's own also has an address. */
const withTokenOnly = connectorNames.filter(name => connectors[name].hostsOf === undefined && !connectors[name].alone)

/** What must be allowed before a source can be reached. */
const hostsOf = (source: Source) => [...connectors[source.connector].hosts, ...connectors[source.connector].hostsOf?.(source) ?? []]

/** Whether its desk is on a server of the shop's own, which keeps what the local desk keeps elsewhere. */
const hasServer = (source: Source) => connectors[source.connector].hostsOf !== undefined

/** Nothing is connected: this browser alone keeps its tickets. */
const isAlone = (source: Source) => connectors[source.connector].alone === true

const isGood = (check: Check) => check.account !== undefined && check.lines.every(line => line.state !== 'bad')

/** What the settings do with connected accounts. A secret passes through here and is kept nowhere. */
export const useConnections = defineStore('connections', () => {
  /** The last answer to each check that was asked for on this page. One that reached the channel is also kept on the source. */
  const checks = ref<Record<string, Check>>({})
  const { busy, during } = oneAtATime()

  /** Asks for the host in the click itself, then says what works with this secret; nothing is kept. */
  async function tryOut(connector: ConnectorName, secret: string): Promise<Check | NotChecked> {
    const allowed = askToReach(connectors[connector].hosts)
    return during('add', async () => await allowed ? send('check', connector, secret) : 'notAllowed')
  }
  const connect = (connector: ConnectorName, secret: string) =>
    during('add', () => send('connect', connector, secret))

  /** The accounts that a person's secret opens; their own secrets stay in the background. */
  const find = (connector: ConnectorName, secret: string) => during('add', () => send('accounts', connector, secret))
  const connectSome = (connector: ConnectorName, secret: string, accounts: string[], told: Told) =>
    during('add', () => send('connectAccounts', connector, secret, accounts, told))

  /** Checks a connected source again; a good answer ends its trouble. */
  async function recheck(source: Source) {
    const allowed = source.practice ? Promise.resolve(true) : askToReach(hostsOf(source))
    const check = await during(source.id, async () => await allowed ? send('recheck', source.id) : 'notAllowed')
    if (typeof check === 'object') checks.value = { ...checks.value, [source.id]: check }
    return check
  }

  const practice = (on: boolean) => during('practice', () => send('practice', on))
  const disconnect = (source: Source, data: boolean) => during(source.id, () => send('disconnect', source.id, data))
  const greets = (source: Source, on: boolean) => during(source.id, () => send('greets', source.id, on))
  const shares = (source: Source, on: boolean) => during(source.id, () => setShares(source.id, on))
  const pause = (source: Source, paused: boolean) => during(source.id, async () => {
    await setPaused(source.id, paused)
    await send('sync')
  })

  /** The colour of a page, in every window at once (S093). */
  const paint = (source: Source, hue: Hue) => during(source.id, () => setHue(source.id, hue))

  return { withTokenOnly, hasServer, isAlone, checks, busy, during, isGood, tryOut, connect, find, connectSome, recheck, practice, disconnect, greets, shares, pause, paint }
})
