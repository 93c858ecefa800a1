import { describe, expect, it, vi } from 'vitest'
import { publish } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { comments, minute, posted } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

const reads = (calls: string[]) => calls.filter(call => call.endsWith('/comments'))

describe('S071 S061 what is changed in Facebook itself, where the post goes on looking as before', () => {
  it('an edited and a hidden comment show within some minutes', async () => {
    const { session, write } = posted()
    const edited = write('Lan', 'How much?')
    const hidden = write('Minh', 'Call me')
    const { kept, cursor } = await pull(session)
    edited.text = 'How much is it?'
    hidden.hidden = true
    let now = cursor
    for (let i = 0; i < 5; i++) {
      vi.setSystemTime(Date.now() + minute)
      now = (await pull(session, now, undefined, kept)).cursor ?? now
    }
    expect(comments(kept).map(({ text, comment }) => [text, comment?.hidden]).sort()).toEqual([['Call me', true], ['How much is it?', false]])
  })

  it('posts take turns, one page every two minutes; those of which nobody spoke today are left', async () => {
    const made = posted(120)
    const other = publish(made.world, { page: mocHome.id, at: Date.now() - 90 * minute, text: 'Other' })
    const old = publish(made.world, { page: mocHome.id, at: Date.now() - 90 * minute, text: 'Old' })
    made.write('Lan', 'Here too', {}, other)
    made.write('Lan', 'Long ago', { at: Date.now() - 2 * 1440 * minute }, old)
    let { cursor } = await pull(made.session)
    made.calls.length = 0
    for (let i = 0; i < 40; i++) {
      vi.setSystemTime(Date.now() + 15_000)
      cursor = (await pull(made.session, cursor)).cursor ?? cursor
    }
    const turns = reads(made.calls)
    expect(turns.length).toBeGreaterThanOrEqual(4)
    expect(turns.length).toBeLessThanOrEqual(5)
    expect(new Set(turns.slice(0, 2))).toEqual(new Set([`GET ${made.post.id}/comments`, `GET ${other.id}/comments`]))
    expect(turns).not.toContain(`GET ${old.id}/comments`)
  })

  it('a Page whose quota is nearly used up waits with it', async () => {
    const made = posted()
    made.write('Lan', 'How much?')
    let { cursor } = await pull(made.session)
    made.calls.length = 0
    for (let i = 0; i < 10; i++) {
      vi.setSystemTime(Date.now() + minute)
      cursor = (await pull({ ...made.session, source: { ...made.session.source, usage: 80 } }, cursor)).cursor ?? cursor
    }
    expect(reads(made.calls)).toEqual([])
  })
})
