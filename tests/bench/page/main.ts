import * as read from './read'
import * as words from './words'

Object.assign(globalThis, { bench: { ...read, ...words } })
