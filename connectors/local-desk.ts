import type { Connector } from './connector'

/**
 * The desk actions that a channel has no place for, kept in this browser: the local desk is the record, so whatever was
 * asked for is done.
 */
const kept: Connector['send'] = {
  assign: async () => ({}),
  close: async () => ({}),
  customerNote: async () => ({}),
  fact: async () => ({}),
  note: async () => ({}),
  priority: async () => ({}),
  reopen: async () => ({}),
  rewriteNote: async () => ({}),
  seen: async () => ({}),
  tag: async () => ({}),
  unseen: async () => ({}),
  untag: async () => ({}),
}

/** A connector with the local desk behind it; what the channel itself can do comes first. */
export function withLocalDesk(connector: Connector): Connector {
  return {
    ...connector,
    send: { ...kept, ...connector.send },
  }
}
