import type { Entry } from '@/domain/enter'
import type { ConnectorName } from '@/domain/source'
import { defineStore } from 'pinia'
import { connectors } from '@/connectors'
import { connectorNames } from '@/domain/source'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { useConnections } from './connections'

/** Servers of the shop's own: their address is typed, and permission for that one host is asked for in the press. Secrets pass through and are kept nowhere. */
export const useServers = defineStore('servers', () => {
  const connections = useConnections()
  const names = connectorNames.filter(name => connectors[name].signIn !== undefined)

  /** What was typed, as an address; nothing when it cannot be one. */
  const addressOf = (connector: ConnectorName, typed: string) => connectors[connector].signIn?.address(typed)

  function enter(connector: ConnectorName, address: string, entry: Entry) {
    const allowed = askToReach(connectors[connector].hostsOf?.({ address }) ?? [])
    return connections.during('add', async () => await allowed ? send('enterServer', connector, address, entry) : 'notAllowed')
  }
  const join = (connector: ConnectorName, address: string, secret: string, accounts: string[]) =>
    connections.during('add', () => send('joinServer', connector, address, secret, accounts))

  return { names, addressOf, enter, join }
})
