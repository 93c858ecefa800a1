// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { idOf, shout, shouter } from '../../live'
import { asked, key } from '../comments/comment-room'
import { onPage, until, words } from '../ticket/ticket-room'
import { chip, comes, field, line, lines, list, newOnes, point, press, texts, watchLive } from './live-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const ago = Date.now() - 60_000
/** Many of them, the last one newest. */
function many(n: number, who = (i: number) => i, at = ago) {
  return Array.from({ length: n }, (_, i) =>
    shout(who(i), { id: `m${String(i).padStart(4, '0')}`, at: at + i, text: `lời ${i}` }))
}
async function write(text: string) {
  await until(() => expect(field()).not.toBeNull())
  field()!.value = text
  field()!.dispatchEvent(new Event('input'))
  await until(() => expect(onPage('.live-reply .primary:not([disabled])')).not.toBeNull())
}

describe('the comments of a broadcast (S051, S056, S061)', () => {
  it('stand newest first, with who wrote and how often', async () => {
    await watchLive({ tickets: [shouter(1), shouter(2, { messages: 5 }), shouter(3, { name: '' })] })
    expect(texts()).toEqual(['A13', 'A12', 'A11'])
    expect(line('A12').textContent).toContain('Khách 2')
    expect(line('A12').textContent).toContain('×5')
    expect(line('A13').textContent).toContain('Name not shown')
  })

  it('S061: 500 within a minute: only what is in sight is in the page, and the number is right', async () => {
    const { view } = await watchLive({ comments: many(500, i => i % 40, Date.now() - 50_000), tickets: [] })
    expect(lines().length).toBeLessThan(60)
    expect(texts()[0]).toBe('lời 499')
    await until(() => expect(words()).toContain('500 per min'))
    view.more()
    await until(() => expect(lines().length).toBeGreaterThan(60))
  })

  it('S061: fifty of one customer are fifty lines of one ticket, and the first of them can be answered', async () => {
    await watchLive({ comments: many(50, () => 1), tickets: [shouter(1, { messages: 50, under: 'm0049' })] })
    expect(line('lời 49').textContent).toContain('×50')
    press('lời 20', 'reply')
    await write('Dạ còn ạ')
    key(field(), 'Enter')
    await until(async () => expect(await asked()).toEqual([{ action: 'reply', input: { text: 'Dạ còn ạ', files: [], to: 'm0020' } }]))
    expect((await db.tickets.get(idOf(1)))?.assignee).toBe('ana')
  })

  it('are text, whatever they hold, and phone numbers are underlined in them', async () => {
    await watchLive({ comments: [shout(1, { text: '<img src=x onerror=alert(1)> 0987 111 222' })] })
    expect(line('onerror').querySelector('img')).toBeNull()
    expect(line('onerror').querySelector('.found')?.textContent).toBe('0987 111 222')
  })

  it('say that they were deleted or hidden, and that there are no words', async () => {
    await watchLive({ comments: [
      shout(1, { at: ago, text: '' }, { removed: true }),
      shout(2, { at: ago + 1, text: 'xấu quá' }, { hidden: true }),
      shout(3, { at: ago + 2, text: '', attachments: [{ kind: 'sticker' }] }),
    ] })
    expect(lines().map(line => line.textContent)).toEqual([
      expect.stringContaining('Sticker'),
      expect.stringContaining('Hidden'),
      expect.stringContaining('Comment deleted'),
    ])
  })

  it('remain when it has ended, and the head says so', async () => {
    const now = Date.now()
    await watchLive({ live: { endedAt: now - 1000, startedAt: now - 3_601_000 } })
    expect(texts()).toHaveLength(3)
    expect(onPage('.live-badge')?.textContent).toBe('Ended')
    await until(() => expect(words()).toContain('3 comments'))
    expect(words()).toContain('1:00:00')
    expect(words()).not.toContain('watching')
  })

  it('are told to be none where there are none', async () => {
    await watchLive({ comments: [] })
    expect(words()).toContain('No comments yet')
  })
})

describe('the list stands still while somebody reads (S061)', () => {
  it.each([
    ['pointed at', () => point('pointerenter'), () => point('pointerleave')],
    ['focused', () => line('A12').focus(), () => line('A12').blur()],
    ['scrolled', () => scroll(200), () => scroll(0)],
  ] as const)('while it is %s', async (_, hold, letGo) => {
    const { view } = await watchLive()
    hold()
    await until(() => expect(words()).toContain('The list stands still'))
    await comes([4, 5].map(who => shout(who, { text: `B${who}` })))
    await until(() => expect(newOnes()?.textContent).toContain('2 new comments'))
    expect(texts()).toEqual(['A13', 'A12', 'A11'])
    letGo()
    await until(() => expect(texts()).toHaveLength(5))
    expect(view.until).toBeUndefined()
    expect(newOnes()).toBeNull()
  })
  function scroll(top: number) {
    list().scrollTop = top
    list().dispatchEvent(new Event('scroll'))
  }

  it('what changes of the lines that are there is seen at once', async () => {
    await watchLive({ comments: [shout(2, { at: ago, text: 'A12' })] })
    point('pointerenter')
    await comes([shout(2, { at: ago, text: 'A12 mới' }, { hidden: true })])
    await until(() => expect(line('A12 mới').textContent).toContain('Hidden'))
  })

  it('"N new" lets them in, whatever held it', async () => {
    await watchLive()
    press('A12', 'reply')
    await until(() => expect(field()).not.toBeNull())
    await comes([shout(4, { text: 'B4' })])
    await until(() => expect(newOnes()?.textContent).toContain('1 new comment'))
    newOnes()?.click()
    await until(() => expect(texts()[0]).toBe('B4'))
    expect(field()).toBeNull()
    // Pressed with the keyboard: that goes on at the newest.
    await until(() => expect(document.activeElement).toBe(line('B4')))
  })

  it('more than 99 are 99+', async () => {
    await watchLive()
    point('pointerenter')
    await until(() => expect(words()).toContain('The list stands still'))
    await comes(many(150, i => i, Date.now()))
    await until(() => expect(newOnes()?.textContent).toContain('99+ new comments'))
  })
})

describe('the chips count and filter', () => {
  it('with phone, not answered, both', async () => {
    await watchLive({
      comments: [shout(1, { text: '0987 111 222' }), shout(2, { text: 'A12 0903 888 111' }), shout(3, { text: 'A07' })],
      tickets: [shouter(1), shouter(2, { waitingSince: undefined, lastAgentAt: Date.now(), assignee: 'ben' }), shouter(3)],
    })
    await until(() => expect(chip('With phone')?.textContent).toContain('2'))
    expect(chip('Not answered')?.textContent).toContain('2')
    chip('With phone')?.click()
    await until(() => expect(texts()).toHaveLength(2))
    chip('Not answered')?.click()
    await until(() => expect(texts()).toEqual(['0987 111 222']))
  })

  it('an answered one stays where it is until the list moves again', async () => {
    await watchLive()
    chip('Not answered')?.click()
    await until(() => expect(chip('Not answered')?.getAttribute('aria-pressed')).toBe('true'))
    point('pointerenter')
    await comes([], [shouter(2, { waitingSince: undefined, lastAgentAt: Date.now(), assignee: 'ben' })])
    await until(() => expect(line('A12').textContent).toContain('Ben'))
    point('pointerleave')
    await until(() => expect(texts()).toEqual(['A13', 'A11']))
  })

  it('none that passes is said to be none', async () => {
    await watchLive()
    chip('With phone')?.click()
    await until(() => expect(words()).toContain('No comment fits the filters'))
  })
})

describe('opening the customer', () => {
  it('assigns as picking a ticket does (S001), and the name leads there', async () => {
    await watchLive()
    press('A12', 'customer')
    await until(async () => expect((await db.tickets.get(idOf(2)))?.assignee).toBe('ana'))
    expect(useTicket().inHand).toBe(false)
    expect(useTicket().id).toBe(idOf(2))
  })

  it('S061 the way into a broadcast, which a wide panel shows beside a ticket, takes that one’s place', async () => {
    const { view } = await watchLive()
    press('A12', 'customer')
    await until(() => expect(useTicket().id).toBe(idOf(2)))
    view.open(view.opened!)
    expect(useTicket().id).toBeUndefined()
  })
})
