import { defineBackground } from 'wxt/utils/define-background'
import background from '@/entrypoints/background'
import * as shopList from './shop-list'
import * as write from './write'

/** The extension's own background, and beside it what the bench asks of it through the debugger. */
export default defineBackground(() => {
  void background.main()
  Object.assign(globalThis, { bench: { ...write, ...shopList } })
})
