import * as read from './read'

Object.assign(globalThis, { bench: read })
