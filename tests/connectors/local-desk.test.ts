import type { Connector, Job, Receipt, Session } from '@/connectors/connector'
import type { ActionName } from '@/domain/actions'
import { expect, it } from 'vitest'
import { withLocalDesk } from '@/connectors/local-desk'

const desk: ActionName[] = ['assign', 'close', 'customerNote', 'fact', 'note', 'priority', 'reopen', 'rewriteNote', 'seen', 'tag', 'unseen', 'untag']
function channel(send: Connector['send']): Connector {
  return {
    limits: { text: 2000, file: 25e6, types: [], pictures: [], voice: [], captions: false },
    abreast: 4,
    hosts: [],
    async* pull() {},
    history: async () => ({ messages: [] }),
    check: async () => ({ lines: [] }),
    send,
    echo: {},
  }
}
const ask = (connector: Connector, action: ActionName) => (connector.send[action] as ((session: Session, job: Job) => Promise<Receipt>) | undefined)?.({} as Session, {} as Job)

it.each(desk)('a channel without a desk of its own keeps %s here, just as asked for', async (action) => {
  expect(await ask(withLocalDesk(channel({})), action)).toEqual({})
})

it('what the channel can do itself comes first', async () => {
  const told = { ticket: { seenAt: 5 } }
  expect(await ask(withLocalDesk(channel({ seen: async () => told as Receipt })), 'seen')).toBe(told)
})

it('nothing that would reach a customer is offered for a channel that cannot', () => {
  const offered = Object.keys(withLocalDesk(channel({})).send).sort()
  expect(offered).toEqual([...desk].sort())
})
