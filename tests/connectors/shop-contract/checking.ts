import type { ShopBench } from './remote'
import { expect, it } from 'vitest'
import { Throttled } from '@/connectors/errors'
import { faultOf, when } from './remote'

/** What a key and an address can do, and what is wrong with them. */
export function checking(bench: ShopBench) {
  const { connector } = bench

  it('S132 says what works, and promises no more than it has methods for', async () => {
    const { session } = bench
    const check = await connector.check(session)
    expect(check.fault).toBeUndefined()
    expect(check.caps).toMatchObject({ promotions: Boolean(connector.promotions), orders: Boolean(connector.orders), createOrder: Boolean(connector.checkout) })
    expect(check.locations!.length).toBeGreaterThan(0)
  })

  it('heeds 429, and takes a page instead of data for what it is', async () => {
    const { remote, session } = bench
    remote.spoil.with = () => new Response('slow down', { status: 429, headers: { 'retry-after': '7' } })
    const error: unknown = await connector.catalogue!(session, undefined).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Throttled)
    expect((error as Throttled).until - session.now()).toBeGreaterThan(5000)
    expect((await connector.check(session)).fault).toBe('throttled')
    remote.spoil.with = () => new Response('<!doctype html><h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } })
    expect(await faultOf(connector.catalogue!(session, undefined))).toBe('notThis')
    expect((await connector.check(session)).fault).toBe('notThis')
    remote.spoil.with = () => new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
    expect(await faultOf(connector.catalogue!(session, undefined))).toBe('server')
  })

  when(connector.hosts('https://shop.example').length > 0, 'sends no key over an open line, and none in an address', async () => {
    const { remote, session } = bench
    const shop = { ...session.shop, baseUrl: 'http://shop.example' }
    remote.urls.length = 0
    expect(await connector.check({ ...session, shop })).toEqual({ fault: 'https' })
    expect(await faultOf(connector.catalogue!({ ...session, shop }, undefined))).toBe('https')
    expect(remote.urls).toEqual([])
    await connector.check(session)
    for (const url of remote.urls) expect(url).not.toContain(session.secret.split(':')[1])
  })

  it('S132 a wrong key is told as one', async () => {
    const { remote, session } = bench
    if (!remote.wrongKey) return
    expect(await connector.check({ ...session, secret: remote.wrongKey })).toEqual({ fault: 'key' })
    expect(await faultOf(connector.catalogue!({ ...session, secret: remote.wrongKey }, undefined))).toBe('key')
  })

  it('S132 a key that may only read gives look-up only', async () => {
    const { remote, session } = bench
    if (!remote.readOnlyKey) return
    const reading = { ...session, secret: remote.readOnlyKey }
    const before = await remote.count!()
    expect(await connector.check(reading)).toMatchObject({ warning: 'readOnly', caps: { createOrder: false } })
    expect((await connector.catalogue!(reading, undefined)).variants.length).toBeGreaterThan(0)
    expect(await remote.count!()).toBe(before)
  })
}
