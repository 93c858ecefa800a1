import type { CannedMessage } from '@/domain/canned/canned'
import type { Line } from '@/domain/canned/shelf'
import { lineOf } from '@/domain/canned/shelf'
import { cannedAfter, cannedRows, cannedState } from './canned'

/** Messages that are read and folded in one go: a few milliseconds, so that nothing else waits. */
const atOnce = 200

const breath = () => new Promise(resolve => setTimeout(resolve))

/**
 * The stored messages, folded for the menu, in the memory of whoever reads: the panel or the background. `refresh` reads what was
 * written since, in small parts; asked again meanwhile it looks once more when it is done, for all who ask.
 */
export function cannedReader() {
  const lines = new Map<string, Line>()
  let rev = 0
  let running: Promise<void> | undefined
  /** Somebody asks who has heard of something that the reading under way may be too early for. */
  let isAskedAgain = false

  async function read() {
    const state = await cannedState()
    // The newest is gone, maybe all: what was written meanwhile may bear any number.
    if (state.rev < rev) {
      lines.clear()
      rev = 0
    }
    const ids = state.rev > rev ? await cannedAfter(rev) : []
    for (let i = 0; i < ids.length; i += atOnce) {
      for (const message of await cannedRows(ids.slice(i, i + atOnce))) lines.set(message.id, lineOf(message))
      await breath()
    }
    rev = state.rev
    if (lines.size === state.count) return
    const here = new Set(await cannedAfter(0))
    for (const id of lines.keys()) {
      if (!here.has(id)) lines.delete(id)
    }
  }

  async function readAll() {
    do {
      isAskedAgain = false
      await read()
    } while (isAskedAgain)
  }

  /** All there are now. */
  async function refresh(): Promise<readonly Line[]> {
    isAskedAgain = running !== undefined
    running ??= readAll().finally(() => {
      running = undefined
    })
    await running
    return [...lines.values()]
  }

  const get = (id: string): CannedMessage | undefined => lines.get(id)?.message

  return { refresh, get }
}
