import type { Pulled, Session } from '../connector'
import type { State } from './cursor'
import { writeCursor } from './cursor'
import { pullFolders } from './folder-pull'
import { pullLabels } from './label-pull'

/** What the inbox keeps beside the messages: a little of it each time, after everything else. */
export async function* pullAside(session: Session, before: State): AsyncGenerator<Pulled> {
  let state = before
  for await (const { state: folders, ...part } of pullFolders(session, state.folders)) {
    state = { ...state, folders }
    yield { arrivals: [], messages: [], ...part, cursor: writeCursor(state) }
  }
  for await (const { state: labels, ...part } of pullLabels(session, state.labels)) {
    state = { ...state, labels }
    yield { arrivals: [], messages: [], ...part, cursor: writeCursor(state) }
  }
}
