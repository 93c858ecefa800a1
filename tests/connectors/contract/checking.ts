import type { Bench } from './remote'
import { expect, test } from 'vitest'
import { answering, pullInto, replyOn, send } from './remote'

/** What the check says, and that the secret stays one. `bench` holds what the test about to run uses. */
export function checking(bench: Bench) {
  test('says in the check what is wrong with a secret, without throwing', async () => {
    const { remote } = bench
    const { account, lines } = await remote.connector.check({ ...remote.session, secret: remote.wrong })
    expect(account).toBeUndefined()
    expect(lines.some(({ state }) => state === 'bad')).toBe(true)
  })

  test('finds nothing wrong with a good secret', async () => {
    const { remote } = bench
    const { account, name, lines } = await remote.connector.check(remote.session)
    expect([account, name]).toEqual([remote.session.source.account, expect.any(String)])
    expect(lines.filter(({ state }) => state === 'bad')).toEqual([])
  })

  test('throws from the check only without a network', async () => {
    const { remote } = bench
    remote.goWrong('cutBefore', 'read')
    await expect(remote.connector.check(remote.session)).rejects.toThrow()
  })

  test('asks only the hosts it names', async () => {
    const { remote, urls } = bench
    await answering(bench)
    const { hosts, hostsOf } = remote.connector
    const patterns = [...hosts, ...hostsOf?.(remote.session.source) ?? []].map(host => host.replace(/\*$/, ''))
    expect(urls.filter(url => !patterns.some(pattern => url.startsWith(pattern)))).toEqual([])
  })

  test.each(['cutBefore', 'cutAfter', 'rejected', 'unauthorized', 'throttled', 'unreadable'] as const)('keeps the secret out of addresses, rows, cursors and errors (%s)', async (how) => {
    const { remote, kept, urls } = bench
    const ticket = await answering(bench)
    remote.goWrong(how, 'write')
    const error = await send(remote, replyOn(ticket, 'Hush', remote.session.now())).then(() => undefined, (error: Error) => error)
    remote.goWrong(how, 'read')
    const other = await pullInto(kept, remote).then(() => undefined, (error: Error) => error)
    const { cursor } = await pullInto(kept, remote)
    const said = [urls, kept.rows(), cursor, error?.message, error?.stack, other?.message, other?.stack].join('\n')
    expect(error ?? other).toBeInstanceOf(Error)
    expect(said).not.toContain(remote.session.secret)
  })
}
