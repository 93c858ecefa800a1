// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import SettingsCanned from '@/components/settings/SettingsCanned.vue'
import { useCannedList } from '@/stores/canned/canned-list'
import { useToasts } from '@/stores/toasts'
import { putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { allCanned, getCanned } from '../../kept-canned'
import { canned } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
beforeEach(() => void vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a'))
const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 10_000, interval: 20 })
const button = (text: string) => [...document.querySelectorAll<HTMLElement>('button')].filter(found => found.textContent?.trim() === text).at(-1)
const png = new File([Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])], 'sizes.png', { type: 'image/png' })
const kept = () => db.cannedDrafts.toArray()

/** The manager with the form of a new message open, this written in it, and then gone without a word. */
async function crashed(write: (page: ReturnType<typeof show>) => Promise<unknown>) {
  const page = show(SettingsCanned)
  await page.get('.new').trigger('click')
  await write(page)
  await until(async () => expect(await kept()).toHaveLength(1))
  return page
}
async function again(page: ReturnType<typeof show>) {
  page.unmount()
  const next = show(SettingsCanned)
  await until(() => expect(button('Keep writing')).toBeDefined())
  return next
}

it('S079 what is written in the form is kept with every letter and offered again after a crash, with its picture', async () => {
  const page = await crashed(async (page) => {
    await page.findAll('.names input')[0]!.setValue('Size chart')
    await page.get('[aria-label^="Indonesian"]').trigger('click')
    await page.get('textarea').setValue('Ini ukurannya')
    await page.get('textarea').trigger('paste', { clipboardData: { files: [png], types: ['Files'], getData: () => '' } })
    await until(async () => expect(await kept()).toMatchObject([{ files: [expect.any(String)] }]))
  })
  const next = await again(page)
  expect(next.text()).toContain('“Size chart” was not saved')
  button('Keep writing')!.click()
  await until(() => expect(next.text()).toContain('sizes.png'))
  expect(next.get('textarea').element.value).toBe('Ini ukurannya')
  expect(next.text()).not.toContain('was not saved')
  await next.get('form.form').trigger('submit')
  await until(async () => expect(await allCanned()).toMatchObject([{ title: 'Size chart', body: 'Ini ukurannya', language: 'id', files: [{ name: 'sizes.png' }] }]))
  await until(async () => expect(await kept()).toEqual([]))
  expect(await db.files.count()).toBe(1)
})

it('S079 an edit of a message is offered again, in its own place, and given up with Discard', async () => {
  await putCanned([canned({ id: 'a', shortcut: 'hi', title: 'Greeting', body: 'Hello' })])
  const page = show(SettingsCanned)
  await until(() => expect(page.find('[data-id=a] .edit').exists()).toBe(true))
  await page.get('[data-id=a] .edit').trigger('click')
  await page.get('textarea').setValue('Hello there')
  await until(async () => expect(await kept()).toMatchObject([{ id: 'a' }]))
  const next = await again(page)
  await until(() => expect(next.find('[data-id=a]').exists()).toBe(true))
  button('Keep writing')!.click()
  await until(() => expect(next.get<HTMLTextAreaElement>('[data-id=a] textarea').element.value).toBe('Hello there'))
  const last = await again(next)
  button('Discard')!.click()
  await until(async () => expect(await kept()).toEqual([]))
  await until(() => expect(last.text()).not.toContain('was not saved'))
  expect(await allCanned()).toMatchObject([{ body: 'Hello' }])
})

it('S138 the number of a card is masked in what is kept, whatever the language', async () => {
  await crashed(async (page) => {
    await page.get('[aria-label^="Indonesian"]').trigger('click')
    await page.get('textarea').setValue('Kartu 4111 1111 1111 1111')
  })
  expect(JSON.stringify(await kept())).not.toContain('4111 1111 1111')
})

it('what was put back as it was, or saved, is offered no more', async () => {
  const page = await crashed(page => page.get('textarea').setValue('Hello'))
  await page.get('textarea').setValue('')
  await until(async () => expect(await kept()).toEqual([]))
})

async function editing() {
  await putCanned([canned({ id: 'a', shortcut: 'hi', title: 'Greeting', body: 'Hello' }), canned({ id: 'b', shortcut: 'bye', title: 'Farewell', body: 'So long' })])
  const page = show(SettingsCanned)
  await until(() => expect(page.find('[data-id=a] .edit').exists()).toBe(true))
  await page.get('[data-id=a] .edit').trigger('click')
  await page.get('[data-id=a] textarea').setValue('Hello there')
  await until(async () => expect(await kept()).toMatchObject([{ id: 'a' }]))
  return page
}

it('S079 an edit that the list was narrowed away from is offered like any that was left, and nothing of it is lost', async () => {
  const page = await editing()
  await page.get('input[type=search]').setValue('Farewell')
  await until(() => expect(page.find('[data-id=a]').exists()).toBe(false))
  await page.get('input[type=search]').setValue('')
  await until(() => expect(button('Keep writing')).toBeDefined())
  expect(page.find('[data-id=a] textarea').exists()).toBe(false)
  button('Keep writing')!.click()
  await until(() => expect(page.get<HTMLTextAreaElement>('[data-id=a] textarea').element.value).toBe('Hello there'))
})

it('S079 what somebody else wrote into a message while it was edited here is kept beside what is saved', async () => {
  const page = await editing()
  await putCanned([canned({ id: 'a', shortcut: 'hi', title: 'Greeting', body: 'Good morning' })])
  await until(() => expect(useCannedList().get('a')?.body).toBe('Good morning'))
  await page.get('form.form').trigger('submit')
  await until(async () => expect((await allCanned()).map(({ body }) => body).sort()).toEqual(['Good morning', 'Hello there', 'So long']))
  expect(await getCanned('a')).toMatchObject({ body: 'Hello there' })
  expect(useToasts().toast).toMatchObject({ text: 'canned.changedMeanwhile' })
})
