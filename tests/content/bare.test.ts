// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { bareAt, viewport } from '@/entrypoints/content/menu/bare'

let host: HTMLElement
beforeEach(() => {
  host = document.documentElement.appendChild(document.createElement('deskside-x'))
  document.documentElement.dir = 'rtl'
})
function has(name: string, value: string) {
  expect(host.style.getPropertyValue(name)).toBe(value)
  expect(host.style.getPropertyPriority(name)).toBe('important')
}

it('S156 S157 what is drawn in a page reads in its own direction and stands where it is told, whatever the page’s styles say', () => {
  bareAt(host, { left: 20, top: 30 })
  has('direction', 'ltr')
  has('left', '20px')
  has('top', '30px')
  expect(host.style.visibility).toBe('')
})

it('S157 without a place it cannot be seen', () => {
  bareAt(host)
  has('visibility', 'hidden')
})

it.each([[1.6, '0.625'], [0.5, '2'], [undefined, '1']])('S157 a page that is zoomed as a whole by %o changes neither its size nor its place', (zoom, undone) => {
  Object.defineProperty(document.documentElement, 'currentCSSZoom', { value: zoom, configurable: true })
  bareAt(host)
  has('zoom', undone)
})

it('S157 the page’s scroll bars are no place for it', () => {
  Object.defineProperties(document.documentElement, { clientWidth: { value: 685 }, clientHeight: { value: 485 } })
  expect(viewport()).toEqual({ width: 685, height: 485 })
})
