import type { Bench } from './remote'
import { expect, test } from 'vitest'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { answering, pullInto, replyOn, send } from './remote'

const nobodyKnown = async () => false

/** What goes out: once, and found again after a cut. `bench` holds what the test about to run uses. */
export function sending(bench: Bench) {
  const echo = (job: Parameters<typeof send>[1], known: (id: string) => Promise<boolean> = nobodyKnown) => {
    const look = bench.remote.connector.echo.reply
    if (!look) throw new Error('it cannot look for what it sent')
    return look(bench.remote.session, job, known)
  }

  test('sends a reply once, and pulls it back as the same entry', async () => {
    const { remote, kept } = bench
    const ticket = await answering(bench)
    const { entry } = await send(remote, replyOn(ticket, 'Yes, it is.', remote.session.now()))
    expect(entry).toMatchObject({ kind: 'message', from: 'agent', by: 'ana', text: 'Yes, it is.', ticket: ticket.id })
    await pullInto(kept, remote)
    const back = [...kept.messages.values()].filter(message => message.kind === 'message' && message.text === 'Yes, it is.')
    expect(back.map(({ id, at }) => ({ id, at }))).toEqual([{ id: entry?.id, at: entry?.at }])
    expect(remote.arrived('Yes, it is.')).toBe(1)
  })

  test('finds a reply that arrived though the connection broke', async () => {
    const { remote } = bench
    const ticket = await answering(bench)
    const job = replyOn(ticket, 'Did it arrive?', remote.session.now())
    remote.goWrong('cutAfter', 'write')
    await expect(send(remote, job)).rejects.toThrow()
    expect(remote.arrived('Did it arrive?')).toBe(1)
    expect(await echo(job)).toMatchObject({ entry: { text: 'Did it arrive?', by: 'ana' } })
  })

  test('says that a reply is absent when the connection broke before it', async () => {
    const { remote } = bench
    const ticket = await answering(bench)
    const job = replyOn(ticket, 'Did it arrive?', remote.session.now())
    remote.goWrong('cutBefore', 'write')
    await expect(send(remote, job)).rejects.toThrow()
    expect(remote.arrived('Did it arrive?')).toBe(0)
    expect(await echo(job)).toBe('absent')
  })

  test('does not take another command\'s message for its own', async () => {
    const { remote } = bench
    const ticket = await answering(bench)
    const { entry } = await send(remote, replyOn(ticket, 'Yes', remote.session.now()))
    expect(await echo(replyOn(ticket, 'Yes', remote.session.now()), async id => id === entry?.id)).toBe('absent')
  })

  test('leaves it open whether a reply arrived while the network is down', async () => {
    const { remote } = bench
    const ticket = await answering(bench)
    remote.goWrong('cutBefore', 'read')
    await expect(echo(replyOn(ticket, 'Yes', remote.session.now()))).rejects.toThrow()
  })

  test.each([
    ['rejected', Rejected],
    ['unauthorized', Unauthorized],
    ['throttled', Throttled],
  ] as const)('throws what was %s as such', async (how, type) => {
    const { remote } = bench
    const ticket = await answering(bench)
    remote.goWrong(how, 'write')
    await expect(send(remote, replyOn(ticket, 'No', remote.session.now()))).rejects.toBeInstanceOf(type)
    expect(remote.arrived('No')).toBe(0)
  })
}
