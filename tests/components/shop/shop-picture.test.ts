import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ProductPicture from '@/components/shop/ProductPicture.vue'
import { connectors } from '@/connectors'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { enter, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

const allowed = vi.hoisted(() => ({ asked: [] as string[][], answer: true }))
vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({
  askToReach: async (origins: string[]) => {
    allowed.asked.push(origins)
    return allowed.answer
  },
}))

const picture = new Blob([new Uint8Array([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3])], { type: 'image/jpeg' })
const page = new Blob(['<h1>Not here</h1>'], { type: 'text/html' })
/** What the shop's host answers. */
let answer = () => Promise.resolve(new Response(picture))

beforeEach(() => {
  Object.assign(allowed, { asked: [], answer: true })
  answer = () => Promise.resolve(new Response(picture))
  vi.stubGlobal('fetch', vi.fn(() => answer()))
})
afterEach(() => vi.unstubAllGlobals())

const blanket = { url: 'https://shop.example/chan-len.jpg', title: 'Chăn len dệt tay Sa Pa, 130 × 170 cm' }
const beside = (room: Parameters<typeof enter>[1] = {}, props: { url: string | undefined, title: string } = blanket) => enter(ProductPicture, room, { props })
const attached = () => useComposer().box.files.map(({ name, mime }) => ({ name, mime }))

it('S084 S019 the picture of a product is attached to the reply, from its own address and not sent', async () => {
  const shown = await beside()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await shown.get('button').trigger('click')
  await until(() => expect(attached()).toEqual([{ name: 'Chăn-len-dệt-tay-Sa-Pa-130-170-cm.jpg', mime: 'image/jpeg' }]))
  expect(allowed.asked).toEqual([['https://shop.example/*']])
  expect(fetch).toHaveBeenCalledWith(blanket.url, expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }))
  expect(await db.outbox.count()).toBe(0)
})

it('S084 it stands with the reply, also when the note was being written', async () => {
  const shown = await beside()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  useComposer().pick('note')
  await shown.get('button').trigger('click')
  await until(() => expect(attached()).toHaveLength(1))
  expect(useComposer().noting).toBe(false)
})

it.each([
  ['mine', {}, undefined],
  ['of a comment', { kind: 'comment', channel: 'comment' }, undefined],
  ['that is closed', { status: 'closed' }, 'The ticket is closed'],
  ['of a colleague', { assignee: 'ben' }, 'A colleague has this ticket. Take it over first.'],
] as const)('S084 S140 beside a ticket %s the picture can be attached, or the button says why not', async (_, ticket, why) => {
  const button = (await beside({ ticket })).get('button')
  expect(button.attributes('disabled') === undefined).toBe(why === undefined)
  expect(button.attributes('title')).toBe(why ?? `Attach the picture: ${blanket.title}`)
})

it('S084 a channel that takes no pictures is offered none, and neither is a product without one', async () => {
  const { types } = connectors.facebook.limits
  connectors.facebook.limits.types = ['audio/*', 'text/*']
  try {
    expect((await beside()).find('button').exists()).toBe(false)
  }
  finally {
    connectors.facebook.limits.types = types
  }
  expect((await beside({}, { url: undefined, title: 'Chăn' })).find('button').exists()).toBe(false)
})

it.each([
  ['the address is not allowed', () => Object.assign(allowed, { answer: false }), 'notAllowed'],
  ['the shop has no such picture', () => (answer = async () => new Response('', { status: 404 })), 'failed'],
  ['a page comes instead of a picture', () => (answer = async () => new Response(page)), 'failed'],
  ['nobody answers', () => (answer = () => Promise.reject(new TypeError('Failed to fetch'))), 'failed'],
])('S019 %s: it says so, and nothing is attached', async (_, spoil, said) => {
  spoil()
  const shown = await beside()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await shown.get('button').trigger('click')
  await until(() => expect(useToasts().toast).toMatchObject({ text: `product.picture.${said}`, tone: 'alarm' }))
  expect(attached()).toEqual([])
})

it('S084 another customer was opened meanwhile: the picture is not put before them', async () => {
  let come = (_: Response) => {}
  answer = () => new Promise(done => (come = done))
  const shown = await beside({ others: [{ id: 'facebook:1/t_2', customer: 'facebook:1/c2', assignee: 'ana' }] })
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await shown.get('button').trigger('click')
  await useTicket().open('facebook:1/t_2')
  come(new Response(picture))
  await until(() => expect(shown.get('button').attributes('disabled')).toBeUndefined())
  expect(attached()).toEqual([])
  expect((await db.drafts.toArray()).flatMap(({ files }) => files)).toEqual([])
})
