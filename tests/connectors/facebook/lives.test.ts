import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { post } from '@/connectors/facebook/comment-schema'
import { isBroadcast } from '@/connectors/facebook/live-state'
import { endLive, goLive, videoOf } from '@/practice/lives'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { aired, pageSource } from './airing'
import { comments, minute, tickets } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

/** The broadcasts that a pull tells of. */
async function livesOf(session: Parameters<typeof pull>[0], cursor?: string) {
  const found = []
  for await (const part of facebook.pull(session, cursor)) found.push(...part.lives ?? [])
  return found
}
const listCalls = (calls: string[]) => calls.filter(call => call === `GET ${mocHome.id}/live_videos`).length

describe('S046 S051 S056 what people say under a broadcast', () => {
  it('a person\'s comments are a ticket of kind livestream, each with the broadcast\'s id', async () => {
    const { session, live, write } = aired()
    const first = write('Siti', 'A12 M 2', { at: Date.now() - minute })
    const second = write('Siti', 'A12 XL 1')
    write('Lan', 'B3')
    const { kept } = await pull(session)
    expect(tickets(kept)).toMatchObject([{ name: 'Lan', messages: 1 }, {
      id: `${pageSource}/${videoOf(live)}:${first.who!.psid}`,
      kind: 'livestream',
      channel: 'live',
      name: 'Siti',
      messages: 2,
      snippet: 'A12 XL 1',
      under: second.id,
      post: { id: videoOf(live), excerpt: 'Live Jumat', link: `https://www.facebook.com/${mocHome.id}/videos/${videoOf(live)}/` },
    }])
    expect(new Set(comments(kept).map(said => said.live))).toEqual(new Set([`${pageSource}/${videoOf(live)}`]))
    expect(comments(kept)[0]!.comment).toMatchObject({ canLike: true, canHide: true, canComment: true, canReplyPrivately: true })
  })

  it('tells which broadcast runs, since when and for how many', async () => {
    const { session, live } = aired()
    expect(await livesOf(session)).toEqual([{
      id: `${pageSource}/${videoOf(live)}`,
      source: pageSource,
      page: pageSource,
      title: 'Live Jumat',
      startedAt: live.live.startedAt,
      viewers: 30,
      link: `https://www.facebook.com/${mocHome.id}/videos/${videoOf(live)}/`,
    }])
  })

  it('several at once, each with its own comments', async () => {
    const { session, world, write } = aired()
    const other = goLive(world, { page: mocHome.id, title: 'Second camera', at: Date.now() - minute })
    write('Siti', 'here')
    write('Siti', 'there', {}, other)
    const found = tickets((await pull(session)).kept)
    expect(found.map(({ snippet, post }) => [snippet, post?.excerpt]).sort()).toEqual([['here', 'Live Jumat'], ['there', 'Second camera']])
  })

  it('without an author it is a ticket of its own, without a name', async () => {
    const { session, write } = aired()
    const raw = write('Siti', 'mau', { nameless: true })
    expect(tickets((await pull(session)).kept)).toMatchObject([{ name: '', customer: `${pageSource}/${raw.id}`, kind: 'livestream' }])
  })

  it('S051 never stands among comments, though the broadcast stands among the posts, also when it is over', async () => {
    const { session, world, live, write } = aired()
    write('Siti', 'one')
    const first = await pull(session)
    vi.setSystemTime(Date.now() + 5 * minute)
    endLive(world, live, Date.now())
    write('Lan', 'two')
    const second = await pull(session, first.cursor, undefined, first.kept)
    vi.setSystemTime(Date.now() + 60 * minute)
    write('Minh', 'three, under the recording')
    const { kept } = await pull(session, second.cursor, undefined, first.kept)
    expect(tickets(kept).map(({ name, kind }) => [name, kind])).toEqual([['Lan', 'livestream'], ['Minh', 'livestream'], ['Siti', 'livestream']])
  })

  it('a broadcast that began since the last look brings no comments of a post', async () => {
    const { session, world, write } = aired()
    const { cursor, kept } = await pull(session)
    vi.setSystemTime(Date.now() + 20_000)
    write('Siti', 'hello', {}, goLive(world, { page: mocHome.id, title: 'Just begun', at: Date.now() - 1000 }))
    await pull(session, cursor, undefined, kept)
    vi.setSystemTime(Date.now() + 2 * minute)
    await pull(session, cursor, undefined, kept)
    expect(tickets(kept)).toMatchObject([{ kind: 'livestream' }])
  })
})

it.each<[string, string, string, string | undefined, boolean]>([
  ['its id is the video\'s', '104_445', '/104/posts/9', undefined, true],
  ['its address leads to the video', '104_9', 'https://www.facebook.com/104/videos/445/', undefined, true],
  ['its address has the title in it', '104_9', 'https://www.facebook.com/104/videos/live-jumat/445/?ref=x', undefined, true],
  ['a post like any other', '104_9', 'https://www.facebook.com/104/posts/9', undefined, false],
  ['a number that only begins alike', '104_4450', 'https://www.facebook.com/104/videos/4451/', '2026-11-19T00:00:00+0000', false],
  ['a film that is older than the last look', '104_9', 'https://www.facebook.com/104/videos/77/', '2026-11-19T00:00:00+0000', false],
  ['a film since the last look, which may be one', '104_9', 'https://www.facebook.com/104/videos/77/', '2026-11-20T12:00:05+0000', true],
])('S051 a post is told from a broadcast: %s', (_, id, permalink_url, created_time, expected) => {
  const known = { id: '444', video: '445', title: '', startedAt: 0, look: '', progress: { top: 0, todo: [] } }
  expect(isBroadcast(v.parse(post, { id, permalink_url, created_time }), { lookedAt: Date.UTC(2026, 10, 20, 12), lives: [known] })).toBe(expected)
})

describe('the poll', () => {
  it('reads all there are, however many, and then only what is new', async () => {
    const { session, calls, many, write, live } = aired()
    many(950, Date.now() - minute)
    const { cursor, kept } = await pull(session)
    expect(new Set(comments(kept).map(({ id }) => id)).size).toBe(950)
    vi.setSystemTime(Date.now() + 20_000)
    write('Late', 'one more')
    calls.length = 0
    await pull(session, cursor, undefined, kept)
    expect(comments(kept)).toHaveLength(951)
    // What came in the last three seconds before is looked through again: it may have been listed late.
    expect(calls.filter(call => call === `GET ${videoOf(live)}/comments`).length).toBeLessThanOrEqual(5)
  })

  it('follows the list until the known, though thousands came in between', async () => {
    const { session, many } = aired()
    many(100)
    const { cursor, kept } = await pull(session)
    vi.setSystemTime(Date.now() + 60_000)
    many(3000)
    await pull(session, cursor, undefined, kept)
    expect(new Set(comments(kept).map(({ id }) => id)).size).toBe(3100)
  })

  it.each([1, 2, 3, 4, 5, 6])('cut off after part %i goes on where it was', async (part) => {
    const { session, many } = aired()
    many(450)
    const first = await pull(session, undefined, part)
    many(120, Date.now() - 1200)
    const rest = await pull(session, first.cursor, undefined, first.kept)
    expect(new Set(comments(rest.kept).map(({ id }) => id)).size).toBe(570)
  })

  it('costs a Page that does not broadcast one call a minute', async () => {
    const { session, calls, world, live } = aired()
    endLive(world, live, Date.now() - minute)
    let { cursor } = await pull(session)
    calls.length = 0
    for (let i = 0; i < 12; i++) {
      vi.setSystemTime(Date.now() + 10_000)
      cursor = (await pull(session, cursor)).cursor ?? cursor
    }
    expect(listCalls(calls)).toBe(2)
  })

  it.each(['over', 'taken away'])('says when it is %s', async (how) => {
    const { session, world, live } = aired()
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + minute)
    const over = Date.now()
    if (how === 'over') endLive(world, live, over)
    else delete world.posts[live.id]
    expect(await livesOf(session, cursor)).toMatchObject([{ title: 'Live Jumat', endedAt: over }])
  })

  it.each(['pages_read_user_content', 'pages_read_engagement'])('without %s messages go on, and Facebook is not asked again for a while', async (permission) => {
    const { session, world, calls } = aired()
    world.tokens[tokens.mocHome]!.declined.push(permission)
    const { cursor } = await pull(session)
    calls.length = 0
    vi.setSystemTime(Date.now() + 4 * minute)
    await pull(session, cursor)
    expect(calls).toEqual([`GET ${mocHome.id}/conversations`])
  })
})
