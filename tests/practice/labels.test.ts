import { expect, it } from 'vitest'
import { giveThere, moveThere, takeThere } from '@/practice/labels'
import { tokens } from '@/practice/tokens'
import { lively } from '@/practice/world'
import operations from '../connectors/facebook/fixtures/custom_label_ops.json'
import list from '../connectors/facebook/fixtures/custom_labels.json'
import errors from '../connectors/facebook/fixtures/errors.json'
import { home, practice } from './ask'

function shop() {
  const { world, ask, handler } = practice()
  const thread = Object.values(world.threads).find(({ page }) => page === home)!
  const psid = thread.psid
  async function drop(path: string) {
    const answer = await handler(new Request(`https://graph.facebook.com/v26.0/${path}`, { method: 'DELETE', headers: { authorization: `Bearer ${tokens.mocHome}` } }))
    return answer.json()
  }
  return { world, ask, drop, thread, psid, create: (name: string) => ask(`${home}/custom_labels`, { post: { page_label_name: name } }) }
}
const shape = (value: object) => Object.keys(value).sort()

it('a label is made, given, shown, taken off and deleted, in the documented shapes', async () => {
  const { ask, drop, psid, create } = shop()
  const { body: made } = await create('VIP')
  expect(shape(made)).toEqual(shape(operations.create_response))
  expect((await ask(`${made.id}/label`, { post: { user: psid } })).body).toEqual(operations.assign_response)

  const all = (await ask(`${home}/custom_labels?fields=page_label_name`)).body
  expect(shape(all.data[0]!)).toEqual(shape(list.data[0]!))
  const theirs = (await ask(`${psid}/custom_labels?fields=page_label_name`)).body
  expect(theirs).toMatchObject({ data: [{ id: made.id, page_label_name: 'VIP' }], paging: { cursors: {} } })
  expect(shape(theirs)).toEqual(shape(operations.psid_labels_response))
  expect((await ask(made.id)).body).toEqual({ ...operations.label_node_response, id: made.id })

  expect(await drop(`${made.id}/label?user=${psid}`)).toEqual(operations.remove_response)
  expect((await ask(`${psid}/custom_labels`)).body.data).toEqual([])
  expect(await drop(made.id)).toEqual(operations.delete_response)
  expect((await ask(`${home}/custom_labels`)).body.data).toEqual([])
})

it('a second label of the same name is refused, one in another case is another label', async () => {
  const { create } = shop()
  await create('VIP')
  expect((await create('VIP')).body.error.code).toBe(100)
  expect((await create('vip')).body.id).toMatch(/^\d{15}$/)
})

it.each([
  ['the list', (shop: ReturnType<typeof practice>) => shop.ask(`${home}/custom_labels`)],
  ['a new one', (shop: ReturnType<typeof practice>) => shop.ask(`${home}/custom_labels`, { post: { page_label_name: 'VIP' } })],
])('without the contact terms %s is refused as documented', async (_, call) => {
  const shop = practice()
  shop.world.termsMissing = [home]
  const { status, body } = await call(shop)
  expect([status, body]).toEqual([errors['2_2018344_label_terms'].http_status, errors['2_2018344_label_terms'].body])
})

it('labels of one Page are nothing to another, and nobody unknown can have one', async () => {
  const { ask, create } = shop()
  const { body: { id } } = await create('VIP')
  expect((await ask(`${id}/label`, { post: { user: '25000000000009999' } })).body.error.code).toBe(100)
  expect((await ask(`${id}/label`, { post: { user: '1' }, token: tokens.oakThread })).body.error.code).toBe(100)
})

it('colleagues give and take labels in the Page inbox, and put conversations away', async () => {
  const { world, ask, thread, psid } = shop()
  giveThere(world, thread, 'VIP')
  giveThere(world, thread, 'VIP')
  expect((await ask(`${psid}/custom_labels`)).body.data).toHaveLength(1)
  takeThere(world, thread, 'VIP')
  expect((await ask(`${psid}/custom_labels`)).body.data).toEqual([])

  moveThere(world, thread, 'spam')
  expect((await ask(`${home}/conversations?folder=spam&fields=id`)).body.data).toEqual([{ id: thread.id }])
  expect((await ask(`${home}/conversations?fields=id&limit=100`)).body.data).not.toContainEqual({ id: thread.id })
})

it('the name of a label\'s name may be the reference\'s', async () => {
  const { world, ask, create } = shop()
  world.labelField = 'name'
  expect((await create('VIP')).body.error.code).toBe(100)
  await ask(`${home}/custom_labels`, { post: { name: 'VIP' } })
  expect((await ask(`${home}/custom_labels?fields=page_label_name`)).body.error.code).toBe(100)
  expect((await ask(`${home}/custom_labels`)).body.data).toMatchObject([{ name: 'VIP' }])
})

it('somebody of the staff gives labels in the Page inbox, one after the other', async () => {
  const { world, clock, ask } = practice({ pace: lively })
  for (let minute = 0; minute < 10; minute++) {
    clock.now += 60_000
    await ask(home)
  }
  expect(Object.values(world.threads).filter(({ labels = [] }) => labels.length > 0).length).toBeGreaterThan(2)
})
