import type { OutgoingFile } from '@/domain/actions/reply'
import type { Owed } from '@/sync/db'
import { filesWith } from '@/domain/actions'
import { send } from '@/platform/messages'
import { filesOf, keepFile } from '@/sync/drafts'
import { arrivedAfterAll, forget, restore, retry, undecided, withdraw } from '@/sync/settle'
import { useToasts } from './toasts'

export type { OutgoingFile } from '@/domain/actions/reply'
export type { Owed, StoredFile } from '@/sync/db'

/** What the agent decides about one that failed, or that nobody is sure of. */
export function useOwed() {
  const toasts = useToasts()
  const wake = () => send('sync').catch(() => {})

  /** Goes out again with the next pass: a failed one, or an unsure one the agent has not found there. */
  async function again(owed: Owed) {
    await retry(owed.seq)
    await wake()
  }

  /** The agent has looked: the customer has it. Its own row there takes the place of ours with the next pull. */
  async function arrived(owed: Owed) {
    await arrivedAfterAll(owed.seq)
    await wake()
  }

  /** Takes it back before anything of it has gone to the customer; says so when it is too late. */
  async function withdrawn(owed: Owed): Promise<boolean> {
    const done = await withdraw(owed.seq, Date.now())
    if (!done) toasts.fail('sending.tooLate')
    return done
  }

  const drop = (owed: Owed) => forget(owed.seq)

  const isUndecided = async (owed: Owed) => await undecided(owed.seq) !== undefined

  /** Drops a failed one for good, unless it is taken back within ten seconds: its words and files are still at hand. */
  async function discard(owed: Owed) {
    const files = await filesOf(filesWith(owed).map(file => file.id))
    await drop(owed)
    const isSaid = ['reply', 'note', 'mail'].includes(owed.action)
    toasts.say(isSaid ? 'ticketToast.messageDeleted' : 'ticketToast.discarded', { undo: () => void restore(owed, files) })
  }

  /** Copies of its files, so that they can lie in a draft after the failed one is gone. */
  async function filesFrom(files: OutgoingFile[]): Promise<OutgoingFile[]> {
    const stored = await filesOf(files.map(file => file.id))
    const kept = await Promise.all(stored.map(({ blob, name, mime }) => keepFile(new File([blob], name, { type: mime }))))
    return kept.map(({ id, name, mime, size }) => ({ id, name, mime, size }))
  }

  return { again, arrived, drop, isUndecided, withdrawn, discard, filesFrom, filesOf }
}
