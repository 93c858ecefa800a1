import type { Job } from '@/connectors/connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { ticket } from '../../make'
import requests from './fixtures/send_requests.json'
import { fakeTime, write, written } from './pulling'
import { page, sessionOf } from './stand'

fakeTime()

const psid = requests.text_response.json.recipient.id

function jobOf(text: string, { files = [], changes = {} }: { files?: OutgoingFile[], changes?: Partial<Ticket> } = {}): Job<'reply'> {
  const about = ticket({ id: `${page.id}/t_1`, source: page.id, customer: `${page.id}/${psid}`, lastActivityAt: 0, ...changes })
  return {
    command: { id: 'c1', action: 'reply', input: { text, files }, ticket: about.id, source: page.id, by: 'ana', at: Date.now() },
    ticket: about,
    files: [],
  }
}
const reply = facebook.send.reply!
const seen = facebook.send.seen!

/** A Facebook that takes everything and keeps what was asked. */
function taking(message: () => Response = () => Response.json({})) {
  const posts: Request[] = []
  const session = sessionOf((request) => {
    if (request.method === 'GET') return message()
    posts.push(request.clone())
    return Response.json({ recipient_id: psid, message_id: 'm_SENT1' })
  })
  return { session, posts }
}
const body = async (request: Request | undefined) => JSON.parse(await request!.text())
const png: OutgoingFile = { id: 'f1', name: 'tấm ảnh.png', mime: 'image/png', size: 4 }

describe('S151 S152 a text', () => {
  it('goes out as the Send API documents it', async () => {
    const { session, posts } = taking()
    await reply(session, jobOf('Masih ada kak'))
    const { json } = requests.text_response
    expect([posts[0]!.method, posts[0]!.url]).toEqual(['POST', `https://graph.facebook.com/v26.0/${page.account}/messages`])
    expect(await body(posts[0])).toEqual({ ...json, message: { text: json.message.text } })
  })

  it.each<[string, Partial<Ticket>, string | undefined]>([
    ['within 24 hours', { replyUntil: Date.UTC(2026, 10, 20, 13), humanUntil: Date.UTC(2026, 10, 26) }, undefined],
    ['after them, within 7 days, where the tag may be used', { replyUntil: Date.UTC(2026, 10, 20, 11), humanUntil: Date.UTC(2026, 10, 26) }, 'HUMAN_AGENT'],
    ['after them without the tag: Facebook decides', { replyUntil: Date.UTC(2026, 10, 20, 11) }, undefined],
    ['after all of them: Facebook decides', { replyUntil: Date.UTC(2026, 10, 10), humanUntil: Date.UTC(2026, 10, 16) }, undefined],
    ['where no window is known', { replyUntil: undefined }, undefined],
  ])('%s', async (_, changes, tag) => {
    const { session, posts } = taking()
    await reply(session, jobOf('Hello', { changes }))
    expect(await body(posts[0])).toMatchObject({ messaging_type: tag ? 'MESSAGE_TAG' : 'RESPONSE', ...(tag ? { tag } : {}) })
  })

  it('comes back with Facebook\'s id and time, and who wrote it', async () => {
    const raw = { id: 'm_SENT1', created_time: '2026-11-20T11:59:58+0000', from: { id: page.account }, message: 'Hello' }
    const at = Date.UTC(2026, 10, 20, 11, 59, 58)
    const { session } = taking(() => Response.json(raw))
    expect(await reply(session, jobOf('Hello'))).toEqual({
      entry: { kind: 'message', ticket: `${page.id}/t_1`, id: 'm_SENT1', at, from: 'agent', by: 'ana', text: 'Hello', attachments: [], mark: 'sent' },
      ticket: { lastAgentAt: at, lastActivityAt: at },
    })
  })

  it.each<[string, () => Response]>([
    ['is refused', () => Response.json({ error: { code: 100, error_subcode: 33 } }, { status: 400 })],
    ['fails', () => new Response('<html>', { status: 502 })],
    ['is throttled', () => Response.json({ error: { code: 613 } }, { status: 400 })],
    ['breaks', () => { throw new TypeError('Failed to fetch') }],
    ['says nothing', () => Response.json({ id: 'm_SENT1' })],
  ])('counts as sent though reading it back %s', async (_, message) => {
    const { session, posts } = taking(message)
    expect(await reply(session, jobOf('Hello'))).toMatchObject({ entry: { id: 'm_SENT1', text: 'Hello', by: 'ana', mark: 'sent' } })
    expect(posts).toHaveLength(1)
  })

  it('does not wait long to read back what it sent', async () => {
    const { session, posts } = taking()
    const began = performance.now()
    await Promise.all(Array.from({ length: 16 }, (_, i) => reply(session, jobOf(`Hello ${i}`))))
    expect(posts).toHaveLength(16)
    // 8 sends a second, and a second for reading back; all 16 read back would take more than eight.
    expect(performance.now() - began).toBeLessThan(2500)
  })
})

describe('S003 S080 a file', () => {
  it('that was uploaded goes out by its id, in a small call of its own', async () => {
    const { session, posts } = taking()
    await reply(session, jobOf('', { files: [{ ...png, uploaded: '91' }] }))
    expect(await body(posts[0])).toEqual({
      recipient: { id: psid },
      messaging_type: 'RESPONSE',
      message: { attachment: { type: 'image', payload: { attachment_id: '91' } } },
    })
  })

  it.each<[string, Parameters<typeof jobOf>, string]>([
    ['that was not uploaded', ['', { files: [png] }], 'fileLost'],
    ['with a text', ['Look', { files: [png] }], 'invalid'],
    ['and another', ['', { files: [png, png] }], 'invalid'],
    ['that is none, and no text', ['', {}], 'invalid'],
  ])('%s is refused before anything is sent', async (_, job, reason) => {
    const { session, posts } = taking()
    await expect(reply(session, jobOf(...job))).rejects.toMatchObject({ reason })
    expect(posts).toHaveLength(0)
  })
})

describe('S083 a thumb', () => {
  const thumb = (thread: { id: string, psid: string }) => {
    const job = jobOf('👍', { changes: { id: `${page.id}/${thread.id}`, customer: `${page.id}/${thread.psid}` } })
    return { ...job, command: { ...job.command, input: { ...job.command.input, thumb: true as const } } }
  }

  it('is Messenger’s own, once', async () => {
    const { session, world } = written(0)
    const { thread } = write(world, 'Lan', 'Thanks!')
    expect(await reply(session, thumb(thread))).toMatchObject({ entry: { from: 'agent', attachments: [{ kind: 'sticker' }] } })
    expect(thread.lines.filter(line => line.from === 'page')).toMatchObject([{ text: '', enclosures: [{ kind: 'sticker' }] }])
  })

  it('is said where the Page may not send it, once', async () => {
    const { session, world, faults } = written(0)
    const { thread } = write(world, 'Lan', 'Thanks!')
    faults.push({ kind: '100_invalid_parameter_retired_tag', match: 'POST /', times: 1 })
    await reply(session, thumb(thread))
    expect(thread.lines.filter(line => line.from === 'page').map(line => line.text)).toEqual(['👍'])
  })

  it('that was cut off is not taken for done by another sticker', async () => {
    const { session, world } = written(0)
    const { thread } = write(world, 'Lan', 'Thanks!')
    const find = () => facebook.echo.reply!(session, thumb(thread), async () => false)
    expect(await find()).toBe('absent')
    await reply(session, thumb(thread))
    expect(await find()).toBe('unknown')
  })
})

describe('what Facebook refuses', () => {
  it.each([
    ['10_2018278_window', 'windowOver'],
    ['551_1545041', 'unavailable'],
    ['10_2018300_other_app', 'otherApp'],
    ['10_1893063_page_restricted', 'pageRestricted'],
    ['100_2018001_no_user', 'noSuchPerson'],
    ['368_abuse', 'policyBlock'],
  ] as const)('S164 %s says why: %s', async (kind, reason) => {
    const { session, faults } = written(1)
    faults.push({ kind, match: 'POST /' })
    await expect(reply(session, jobOf('Hello'))).rejects.toMatchObject({ reason })
  })

  it('an answer without an id proves nothing: it is looked for later', async () => {
    const session = sessionOf(() => Response.json({ recipient_id: psid }))
    await expect(reply(session, jobOf('Hello'))).rejects.toThrow('another shape')
  })
})

describe('seen', () => {
  const job = (customer: string): Job<'seen'> => ({
    command: { id: 'c2', action: 'seen', input: {}, ticket: `${page.id}/t_1`, source: page.id, by: 'ana', at: Date.now() },
    ticket: ticket({ customer: `${page.id}/${customer}` }),
    files: [],
  })

  it('is told to the Page\'s inbox in a call of its own', async () => {
    const { session, posts } = taking()
    expect(await seen(session, job(psid))).toEqual({})
    expect(await body(posts[0])).toEqual(requests.mark_seen.json)
  })

  it('makes the conversation read there', async () => {
    const { session, world } = written(0)
    const { thread } = write(world, 'Lan', 'Hello')
    await seen(session, job(thread.psid))
    expect(thread.unread).toBe(0)
  })

  it.each(['551_1545041', '10_2018278_window', '200_permissions'] as const)('bothers nobody when Facebook refuses (%s)', async (kind) => {
    const { session, faults } = written(1)
    faults.push({ kind })
    expect(await seen(session, job(psid))).toEqual({})
  })

  it('is tried again after what may pass', async () => {
    const { session, faults } = written(1)
    faults.push({ kind: '613_custom_limit' })
    await expect(seen(session, job(psid))).rejects.toThrow('throttled')
  })
})
