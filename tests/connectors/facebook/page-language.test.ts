import { describe, expect, it } from 'vitest'
import { arrive } from '@/domain/arrive'
import { comments, posted, tickets } from './commenting'
import { fakeTime, pull, texts, written } from './pulling'
import { fetching, sessionOf } from './stand'

fakeTime()

/** How Facebook words what it says itself, by the language of whoever's token asks. */
const languages = {
  vi: { nobody: 'Người dùng Facebook', photo: 'Bạn đã gửi một ảnh.' },
  id: { nobody: 'Pengguna Facebook', photo: 'Anda mengirim foto.' },
  hu: { nobody: 'Facebook-felhasználó', photo: 'Elküldtél egy fotót.' },
}
type Language = keyof typeof languages

type Made = Pick<ReturnType<typeof written>, 'session'>
/** The same Page once its language was changed: Facebook's own words are others, whatever people wrote is not. */
function speaking({ session }: Made, language: Language) {
  const { nobody, photo } = languages[language]
  const fetch = fetching(async (request) => {
    const answer = await session.fetch(request)
    const words = (await answer.text()).replaceAll('"Facebook user"', JSON.stringify(nobody)).replaceAll('"snippet":""', `"snippet":${JSON.stringify(photo)}`)
    return new Response(words, answer)
  })
  return { ...session, fetch }
}

describe.each(Object.keys(languages) as Language[])('S046 the Page\'s language is changed to %s', (language) => {
  it('conversations come again as themselves: no second ticket, no message twice, who hides has no name', async () => {
    const made = written(3)
    const [first, second] = Object.values(made.world.threads)
    first!.name = 'Facebook user'
    Object.assign(second!.lines.at(-1)!, { text: '', enclosures: [{ kind: 'image', name: 'a.png', mime: 'image/png', size: 1, picture: 'blanket-sage' }] })
    const { cursor, kept } = await pull(made.session)
    const before = [...kept.conversations.values()]
    await pull(speaking(made, language), cursor, undefined, kept)
    const changed = await pull(speaking(made, language))
    expect([texts(kept), texts(changed.kept), [...changed.kept.conversations.values()]]).toEqual([['', 'Hello 0', 'Hello 2'], ['', 'Hello 0', 'Hello 2'], before])
    expect(before.map(({ name }) => name).sort()).toEqual(['', 'Customer 1', 'Customer 2'])
    expect(before.map(({ snippet, lastKind }) => lastKind ?? snippet).sort()).toEqual(['Hello 0', 'Hello 2', 'image'])
  })

  it('a name that is known stays when its owner hides later', async () => {
    const made = written(1)
    const { cursor, kept } = await pull(made.session)
    const [known] = [...kept.conversations.values()].map(conversation => arrive(undefined, { conversation }, false, Date.now()))
    const [thread] = Object.values(made.world.threads)
    Object.assign(thread!, { name: 'Facebook user', updatedAt: Date.now() + 1000 })
    await pull(speaking(made, language), cursor, undefined, kept)
    const [now] = [...kept.conversations.values()]
    expect(arrive(known, { conversation: now! }, false, Date.now()).name).toBe('Customer 0')
  })

  it('comments stay in their tickets, and one by who hides has no name', async () => {
    const made = posted()
    made.write('Lan', 'How much?')
    made.write('Facebook user', 'And the big one?')
    const { kept } = await pull(made.session)
    const changed = await pull(speaking(made, language))
    expect(tickets(changed.kept)).toEqual(tickets(kept))
    expect(tickets(kept).map(({ name }) => name)).toEqual(['', 'Lan'])
    expect(comments(changed.kept).map(({ text }) => text).sort()).toEqual(['And the big one?', 'How much?'])
  })

  it('an error is told by its numbers, whatever its words', async () => {
    const made = written(1)
    const body = { error: { message: language === 'vi' ? 'Lỗi khi xác thực mã truy cập: phiên đã hết hạn.' : 'Kesalahan validasi token akses.', type: 'OAuthException', code: 190, error_subcode: 463 } }
    const session = sessionOf(() => Response.json(body, { status: 400 }), { source: made.session.source })
    await expect(pull(session)).rejects.toMatchObject({ reason: 'expired' })
  })
})
