// @vitest-environment happy-dom
import type { CannedMessage } from '@/domain/canned/canned'
import { expect, it, vi } from 'vitest'
import CannedForm from '@/components/canned/CannedForm.vue'
import { mayLeave } from '@/components/leaving'
import SettingsCanned from '@/components/settings/SettingsCanned.vue'
import { send } from '@/platform/messages'
import { useCannedEdit } from '@/stores/canned/canned-edit'
import { useCannedList } from '@/stores/canned/canned-list'
import { useToasts } from '@/stores/toasts'
import { cannedUsed, putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { filesOf } from '@/sync/drafts'
import { allCanned } from '../../kept-canned'
import { canned } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 4000, interval: 20 })
const message = (changes: Partial<CannedMessage> = {}) => canned({ id: 'a', shortcut: 'hi', title: 'Greeting', body: 'Hello', ...changes })
const button = (text: string) => [...document.querySelectorAll<HTMLElement>('button')].filter(found => found.textContent?.trim() === text).at(-1)
const words = () => document.body.textContent ?? ''

async function form(props: Record<string, unknown> = {}, ...there: CannedMessage[]) {
  await putCanned(there)
  const list = useCannedList()
  await until(() => expect(list.messages.filter(one => one.scope !== 'built-in')).toHaveLength(there.length))
  const page = show(CannedForm, props)
  const [title, shortcut] = page.findAll('.names input')
  return { page, title: title!, shortcut: shortcut!, body: () => page.get('textarea') }
}

it('S079 a message is added: name, shortcut with or without its slash, text', async () => {
  const { page, title, shortcut, body } = await form()
  await title.setValue('Phí giao hàng')
  await shortcut.setValue(' /phí giao ')
  await body().setValue('Dạ phí giao là <b>30.000đ</b> & miễn phí từ 500k ạ')
  await page.get('form').trigger('submit')
  await until(async () => expect(await allCanned()).toMatchObject([{ title: 'Phí giao hàng', shortcut: 'phí-giao', body: 'Dạ phí giao là <b>30.000đ</b> & miễn phí từ 500k ạ', scope: 'mine' }]))
  expect(page.emitted('saved')).toHaveLength(1)
})

it('S079 a text for each language; the others stay when one is written', async () => {
  const { page, title, body } = await form()
  await title.setValue('Hi')
  await page.get('[aria-label^="Vietnamese"]').trigger('click')
  await body().setValue('Chào chị')
  await page.get('[aria-label^="Hungarian"]').trigger('click')
  await body().setValue('Jó napot')
  await page.get('form').trigger('submit')
  await until(async () => expect(await allCanned()).toMatchObject([{ language: 'vi', body: 'Chào chị', variants: [{ language: 'hu', body: 'Jó napot' }] }]))
})

it('S079 a shortcut that is taken is warned of and kept; one that only begins alike is not even that', async () => {
  const { page, shortcut, body } = await form({}, message())
  await body().setValue('Good day')
  await shortcut.setValue('his')
  expect(page.get('.says').text()).toBe('')
  await shortcut.setValue('HI')
  expect(page.get('.says').text()).toContain('“Greeting” has this shortcut too')
  await page.get('form').trigger('submit')
  await until(async () => expect(await allCanned()).toHaveLength(2))
})

it('S079 a loop of messages is refused and said, what was typed stays', async () => {
  const { page, shortcut, body } = await form({}, message({ body: 'Hello {{snippet:bye}}' }))
  await shortcut.setValue('bye')
  await body().setValue('Bye {{snippet:hi}}')
  await page.get('form').trigger('submit')
  await until(() => expect(page.get('.refuses').text()).toContain('/bye → /hi → /bye'))
  expect(await allCanned()).toHaveLength(1)
  expect((body().element as HTMLTextAreaElement).value).toBe('Bye {{snippet:hi}}')
})

it('an empty message is refused only when it is saved', async () => {
  const { page, title } = await form()
  await title.setValue('Hi')
  expect(page.find('.refuses').exists()).toBe(false)
  await page.get('form').trigger('submit')
  await until(() => expect(page.get('.refuses').text()).toContain('nothing to send'))
})

it.each([
  ['{{weather}}', 'Nothing fills in {{weather}} by itself'],
  ['Hi {{customer.name', 'A pair of braces is not closed'],
  ['{{snippet:gone}}', 'There is no message /gone'],
])('%s is said while it is written', async (text, said) => {
  const { page, body } = await form()
  await body().setValue(text)
  expect(page.get('.says').text()).toContain(said)
})

it('the preview is filled as it will read, blanks told apart, markup as text', async () => {
  const { page, body } = await form()
  await body().setValue('<i>Hi</i> {{customer.first_name}}, {{ask:Size}}?')
  const preview = page.get('.preview')
  expect(preview.text()).toBe('<i>Hi</i> Emma, Size?')
  expect(preview.findAll('mark.blank').map(mark => mark.text())).toEqual(['Size'])
})

it('S079 a picture goes along, and its bytes are kept with the message only', async () => {
  const { page, title } = await form()
  await title.setValue('Size chart')
  const png = new File([Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])], 'sizes.png', { type: 'image/png' })
  await page.get('textarea').trigger('paste', { clipboardData: { files: [png], types: ['Files'], getData: () => '' } })
  await until(() => expect(page.text()).toContain('sizes.png'))
  await page.get('form').trigger('submit')
  await until(async () => expect(await allCanned()).toMatchObject([{ title: 'Size chart', files: [{ name: 'sizes.png' }] }]))
  const [kept] = await allCanned()
  expect(await filesOf([kept!.files[0]!.id])).toHaveLength(1)
})

it('S079 files that are dropped on the form go along; a folder is refused by its name, text goes into the text', async () => {
  const { page, body } = await form()
  const png = new File([Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])], 'sizes.png', { type: 'image/png' })
  const item = (file: File, isDirectory = false) => ({ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) })
  const drop = (items: object[], text = '') => page.get('form').trigger('drop', { dataTransfer: { items, types: items.length > 0 ? ['Files'] : ['text/plain'], getData: () => text } })
  await drop([item(png), item(new File([], 'photos'), true)])
  await until(() => expect(page.text()).toContain('sizes.png'))
  expect(page.get('.refused').text()).toContain('photos')
  await body().setValue('See ')
  await drop([], 'the chart')
  expect((body().element as HTMLTextAreaElement).value).toBe('See the chart')
})

it('leaving with changes asks: keeping on leaves what was typed, discarding gives it up', async () => {
  const { page, body } = await form({ message: message() }, message())
  expect(await mayLeave()).toBe(true)
  await body().setValue('Changed')
  const leaving = mayLeave()
  await until(() => expect(words()).toContain('Discard the changes?'))
  button('Keep writing')?.click()
  expect(await leaving).toBe(false)
  button('Cancel')?.click()
  await until(() => expect(button('Discard')).toBeDefined())
  button('Discard')?.click()
  await until(() => expect(page.emitted('close')).toHaveLength(1))
  expect(await allCanned()).toMatchObject([{ body: 'Hello' }])
})

it('Esc that ends a composition leaves nothing', async () => {
  const { page, body } = await form({ message: message() }, message())
  await body().trigger('keydown', { key: 'Escape', isComposing: true })
  expect(page.emitted('close')).toBeUndefined()
  await body().trigger('keydown', { key: 'Escape' })
  await until(() => expect(page.emitted('close')).toHaveLength(1))
})

it('S079 deleting one in use brings it back with Undo, its uses too', async () => {
  await putCanned([message()])
  await cannedUsed('a', 1)
  await useCannedEdit().remove(['a'])
  expect(await allCanned()).toEqual([])
  useToasts().toast?.undo?.()
  await until(async () => expect(await allCanned()).toMatchObject([{ id: 'a', body: 'Hello' }]))
})

it('what the team’s server refused is said beside the message with the reason, and tried again on wish', async () => {
  await putCanned([message({ scope: 'team' })])
  await db.cannedTeam.put({ id: 'a', source: 's', owed: 'put', refused: 'invalid' })
  const page = show(SettingsCanned)
  await until(() => expect(page.find('[data-id=a] .refused').exists()).toBe(true))
  expect(page.get('[data-id=a]').text()).toContain('The shortcut may be taken there already')
  button('Try again')!.click()
  await until(() => expect(page.find('.refused').exists()).toBe(false))
  expect(await db.cannedTeam.get('a')).toEqual({ id: 'a', source: 's', owed: 'put' })
  expect(send).toHaveBeenCalledWith('sync')
})

it('S079 one that Deskside brings along is copied, not changed', async () => {
  const list = useCannedList()
  const [brought] = list.messages
  const copy = await useCannedEdit().duplicate(brought!)
  expect(copy).toMatchObject({ scope: 'mine', body: brought!.body })
  await until(async () => expect(await allCanned()).toHaveLength(1))
})
