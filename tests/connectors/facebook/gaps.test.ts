import { describe, expect, it, vi } from 'vitest'
import { fakeTime, names, pull, texts, write, written } from './pulling'

fakeTime()

describe('the first sync, of three pages', () => {
  it.each([1, 2, 3])('S046 cut off after part %i goes on where it was, and reads nothing twice', async (part) => {
    const { session, calls } = written(60)
    const whole = await pull(session)
    const inOneGo = calls.length
    calls.length = 0
    const first = await pull(session, undefined, part)
    const rest = await pull(session, first.cursor, undefined, first.kept)
    expect(rest.kept.rows()).toBe(whole.kept.rows())
    // The look at what is new since: at messages, and at posts where they had been looked at.
    expect(calls.length).toBe(inOneGo + (part <= 2 ? 1 : 2))
  })

  it('brings first what is new above, then goes on below', async () => {
    const { session, world } = written(60)
    const { cursor, kept } = await pull(session, undefined, 1)
    write(world, 'Customer 2', 'I come from below')
    write(world, 'Newcomer', 'I am new')
    const next = await pull(session, cursor, 1)
    expect(names(next.kept)).toEqual(['Customer 2', 'Newcomer'])
    const end = await pull(session, next.cursor)
    expect(new Set([...names(kept), ...names(next.kept), ...names(end.kept)]).size).toBe(61)
    expect(names((await pull(session, end.cursor)).kept)).toEqual([])
  })

  it('brings all of both when more than a page is new above', async () => {
    const { session, world } = written(60)
    const first = await pull(session, undefined, 1)
    for (let i = 0; i < 40; i++) write(world, `Guest ${i}`, 'Hello')
    const second = await pull(session, first.cursor, 1, first.kept)
    await pull(session, second.cursor, undefined, first.kept)
    expect(names(first.kept)).toHaveLength(100)
  })

  it('loses nothing when that happens again and again', async () => {
    const { session, world } = written(60)
    let { cursor, kept } = await pull(session, undefined, 1)
    for (let round = 0; round < 7; round++) {
      vi.setSystemTime(Date.now() + 60_000)
      for (let i = 0; i < 40; i++) write(world, `Guest ${round}/${i}`, 'Hello')
      ;({ cursor } = await pull(session, cursor, 1, kept))
    }
    await pull(session, cursor, undefined, kept)
    expect(names(kept)).toHaveLength(60 + 7 * 40)
  })

  it('starts its page mark anew when Facebook no longer takes it', async () => {
    const { session, faults } = written(60)
    const { cursor, kept } = await pull(session, undefined, 1)
    faults.push({ kind: '100_invalid_parameter_retired_tag', match: request => request.url.includes('after='), times: 1 })
    await pull(session, cursor, undefined, kept)
    expect(names(kept)).toHaveLength(60)
  })
})

describe('after a long time away', () => {
  it('S046 brings every message since, however many', async () => {
    const { session, world } = written(3)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 3_600_000)
    for (let i = 0; i < 130; i++) write(world, 'Customer 1', `Message ${i}`, Date.now() + i * 1000)
    const { kept } = await pull(session, cursor)
    expect(texts(kept).filter(text => text.startsWith('Message'))).toHaveLength(130)
  })

  it('does so too when the pull before was cut off above them', async () => {
    const { session, world } = written(3)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 3_600_000)
    for (let i = 0; i < 90; i++) write(world, 'Customer 1', `Message ${i}`, Date.now() + i)
    vi.setSystemTime(Date.now() + 3_600_000)
    for (let i = 0; i < 40; i++) write(world, `Guest ${i}`, 'Hello')
    const first = await pull(session, cursor, 1)
    expect(names(first.kept)).not.toContain('Customer 1')
    vi.setSystemTime(Date.now() + 3_600_000)
    write(world, 'Customer 1', 'And one more')
    const { kept } = await pull(session, first.cursor)
    expect(texts(kept).filter(text => text.startsWith('Message'))).toHaveLength(90)
  })

  it('asks for no more than 20 pages of messages at once, to come to an end', async () => {
    const { session, world, calls } = written(0)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 3_600_000)
    for (let i = 0; i < 24; i++) {
      for (let n = 0; n < 60; n++) write(world, `Guest ${i}`, `Message ${n}`, Date.now() + n)
    }
    calls.length = 0
    expect(names((await pull(session, cursor)).kept)).toHaveLength(24)
    expect(calls.filter(call => call.endsWith('/messages'))).toHaveLength(20)
  })

  it('is content with less when Facebook keeps the rest to itself', async () => {
    const { session, world, faults } = written(3)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 3_600_000)
    for (let i = 0; i < 20; i++) write(world, 'Customer 1', `Message ${i}`, Date.now() + i * 1000)
    faults.push({ kind: '100_33_missing_object', match: '/messages?' })
    expect(texts((await pull(session, cursor)).kept)).toHaveLength(5)
  })
})
