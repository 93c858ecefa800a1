import type { useDraftBox } from './draft-box'
import type { Owed } from '@/sync/db'
import { filesWith } from '@/domain/actions'
import { headOf } from '@/domain/mail/head'
import { draftId } from '@/sync/drafts'
import { useOwed } from './owed'

type Spoken = Extract<Owed, { action: 'reply' | 'mail' | 'ask' | 'feedback' | 'card' }>

const joined = (before: string, row: Spoken) => [before.trimEnd(), row.action === 'card' ? '' : row.input.text].filter(Boolean).join('\n')

/** Brings the words and files of a reply that was not sent back into the field; `shown` is told when they are there. */
export function useTakeBack({ box, save }: Pick<ReturnType<typeof useDraftBox>, 'box' | 'save'>, shown: (row: Spoken) => void) {
  const owed = useOwed()
  /** Those being taken back: pressed twice, the words would stand there twice. */
  const taking = new Set<number>()

  /** Appends a failed reply to what is in the field (S164). */
  async function takeBack(row: Owed) {
    if (taking.has(row.seq)) return
    taking.add(row.seq)
    if (await owed.isUndecided(row)) await moveBack(row)
    taking.delete(row.seq)
  }

  async function moveBack(row: Owed) {
    if (row.action !== 'reply' && row.action !== 'mail' && row.action !== 'ask' && row.action !== 'feedback' && row.action !== 'card') return
    const draft = draftId(row.ticket, row.action === 'mail' ? 'mail' : 'reply')
    const copies = await owed.filesFrom(filesWith(row))
    if (box.value.id === draft) box.value = { ...box.value, text: joined(box.value.text, row) }
    await save(draft, ({ text, files }) => ({ text: joined(text, row), files: [...files, ...copies.map(file => file.id)], ...(row.action === 'mail' ? { head: headOf(row.input) } : {}) }))
    await owed.drop(row)
    shown(row)
  }

  /** Stops a reply that waits or is being uploaded, so that the customer gets nothing of it (S003). */
  async function withdraw(row: Owed) {
    if (row.action !== 'reply' || !await owed.withdrawn(row)) return
    const draft = draftId(row.ticket, 'reply')
    if (box.value.id === draft) {
      const text = joined(box.value.text, row)
      box.value = { ...box.value, text }
      // The words are in the stored draft already; letters that were just being typed may have come after them.
      await save(draft, () => ({ text }))
    }
    shown(row)
  }

  return { takeBack, withdraw }
}
