import type { PageAbout, PageMenu } from '@/domain/canned/in-page'
import { ask, isAlive } from '@/platform/page-ask'

/**
 * Looks for messages while somebody types: only the answer to the newest question counts. `answered` is called with it, with
 * nothing where none is to be had. A question that fails is asked again with the next letter.
 */
export function makeFinding(answered: (menu: PageMenu | undefined) => void) {
  let turn = 0
  let done = 0
  let newest: Promise<void> = Promise.resolve()
  let asked = ''
  /** A query that nothing fits, however it is continued. */
  let futile: string | undefined

  async function find(query: string, opens: boolean, about: PageAbout) {
    const mine = ++turn
    asked = query
    let menu: PageMenu | undefined
    try {
      menu = await ask('pageFind', query, opens, about)
    }
    catch {
      if (isAlive()) return
    }
    if (mine !== turn) return
    done = mine
    futile = menu?.futile ? query : undefined
    answered(menu)
  }
  return {
    look: (query: string, opens: boolean, about: PageAbout) => void (newest = find(query, opens, about)),
    /** Nothing was looked for yet. */
    isFresh: () => turn === 0,
    /** What is listed is older than what is typed, and may not be what fits that. */
    isBehind: () => done < turn && (futile === undefined || !asked.startsWith(futile)),
    /** Resolves once what is listed fits what was typed when this was called. */
    settled: () => newest,
  }
}
