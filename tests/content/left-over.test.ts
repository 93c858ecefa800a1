// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { clearLeftOver } from '@/entrypoints/content/left-over'

function opened(name: string, typed?: string) {
  const host = document.createElement(name)
  const root = host.attachShadow({ mode: 'open' })
  const field = document.createElement('textarea')
  field.value = typed ?? ''
  root.append(field)
  document.documentElement.append(host)
  return host
}

it('S156 S158 windows that an earlier version left open go, the page’s own stay, and so does an answer that was being written', () => {
  const gone = [opened('deskside-menu'), opened('deskside-capture'), opened('deskside-quick')]
  const stays = [opened('deskside-quick', 'Dạ còn ạ'), opened('page-menu')]
  clearLeftOver()
  expect(gone.map(host => host.isConnected)).toEqual([false, false, false])
  expect(stays.map(host => host.isConnected)).toEqual([true, true])
})
