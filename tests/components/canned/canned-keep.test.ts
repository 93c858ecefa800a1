// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import ThreadLog from '@/components/thread/ThreadLog.vue'
import { allCanned } from '../../kept-canned'
import { enter, said, until } from '../ticket/ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const button = () => document.querySelector<HTMLElement>('[data-action=keep]')
const words = () => document.querySelector('.dialog')?.textContent ?? ''

it('S155 a sent reply is saved as a canned message: what was replaced is shown, and it can be changed first', async () => {
  await enter(ThreadLog, { ticket: { name: 'Nguyễn Thị Lan' }, messages: [said({ text: 'Shop ơi còn hàng không?' }), said({ from: 'agent', by: 'ana', text: 'Chào chị Lan, còn ạ' })] })
  await until(() => expect(button()).not.toBeNull())
  expect(document.querySelectorAll('[data-action=keep]')).toHaveLength(1)
  button()?.click()
  await until(() => expect(words()).toContain('Lan → First name'))
  document.querySelector('.dialog form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await until(async () => expect(await allCanned()).toMatchObject([{ body: 'Chào chị {{customer.first_name}}, còn ạ', scope: 'mine' }]))
  await until(() => expect(document.querySelector('.dialog')).toBeNull())
})

it('S155 closing it untouched asks nothing and keeps nothing', async () => {
  await enter(ThreadLog, { messages: [said({ from: 'agent', by: 'ana', text: 'Còn ạ' })] })
  await until(() => expect(button()).not.toBeNull())
  button()?.click()
  await until(() => expect(words()).toContain('No name, phone or order number'))
  ;[...document.querySelectorAll<HTMLElement>('.dialog button')].find(found => found.textContent?.trim() === 'Cancel')?.click()
  await until(() => expect(document.querySelector('.dialog')).toBeNull())
  expect(await allCanned()).toEqual([])
})

it('S155 of a sent reply only what is highlighted in it is saved, and nothing that is highlighted elsewhere', async () => {
  await enter(ThreadLog, { ticket: { name: 'Nguyễn Thị Lan' }, messages: [said({ text: 'Shop ơi còn hàng không?' }), said({ from: 'agent', by: 'ana', text: 'Chào chị Lan, size M còn ạ. Em giữ cho mình nhé?' })] })
  await until(() => expect(button()).not.toBeNull())
  const highlight = (of: string, words: string) => {
    const text = [...document.querySelectorAll('.text')].find(node => node.textContent?.includes(of))!
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode() as Text
    while (!node.data.includes(words)) node = walker.nextNode() as Text
    const range = document.createRange()
    range.setStart(node, node.data.indexOf(words))
    range.setEnd(node, node.data.indexOf(words) + words.length)
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
  }
  const written = () => document.querySelector<HTMLTextAreaElement>('.dialog textarea')?.value
  highlight('size M', 'size M còn ạ.')
  button()?.click()
  await until(() => expect(written()).toBe('size M còn ạ.'))
  ;[...document.querySelectorAll<HTMLElement>('.dialog button')].find(found => found.textContent?.trim() === 'Cancel')?.click()
  await until(() => expect(document.querySelector('.dialog')).toBeNull())
  highlight('Shop ơi', 'còn hàng')
  button()?.click()
  await until(() => expect(written()).toBe('Chào chị {{customer.first_name}}, size M còn ạ. Em giữ cho mình nhé?'))
})
