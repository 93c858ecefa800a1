import type { Limits } from '@/connectors/limits'
import type { Refused } from '@/stores/judge'
import type { DraftTab } from '@/sync/drafts'
import { computed } from 'vue'
import { useComposer } from '@/stores/composer'
import { judge } from '@/stores/judge'
import { useLive } from '@/stores/live/live'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { draftId, draftWithFiles, moveDraft } from '@/sync/drafts'
import { useMail } from './mail'

type Drafted = Awaited<ReturnType<typeof draftWithFiles>>

const isBlank = ({ text, files }: { text: string, files: unknown[] }) => text.trim() === '' && files.length === 0

/** Ids of the files that this way takes as well, and why it does not take the others. */
async function fitting(files: Drafted['files'], there: Drafted['files'], limits: Limits | undefined) {
  const going: string[] = []
  const refused: Refused[] = []
  for (const { id, name, mime, blob } of files) {
    const verdict = await judge([new File([blob], name, { type: mime })], there, limits)
    if (verdict.taken.length > 0) going.push(id)
    else refused.push(...verdict.refused)
  }
  return { going, refused }
}

/**
 * Moves what was written for one way to the other: the customer has left the chat and is answered by mail, or has come back while a mail
 * is being written (S146, S168). What the other way cannot carry stays where it is, and the agent is told.
 */
export function useBring() {
  const ticket = useTicket()
  const composer = useComposer()
  const mail = useMail()
  const toasts = useToasts()

  const reply = useLive(() => draftId(ticket.id ?? '', 'reply'), draftWithFiles, undefined)
  /** A reply was begun, and the mail has no words yet. */
  const hasReply = computed(() => {
    const { id, draft } = reply.value ?? {}
    return composer.mailing && composer.box.loaded && isBlank(composer.box) && id === draftId(ticket.id ?? '', 'reply') && draft !== undefined && !isBlank(draft)
  })
  /** The customer would read a reply sooner than this mail. */
  const hasChat = computed(() => {
    const row = ticket.ticket
    return composer.mailing && mail.isThere && !mail.isMail && !isBlank(composer.box) && row !== undefined && ticket.refusal(row, 'reply') === undefined
  })

  async function move(from: DraftTab, to: DraftTab) {
    const row = ticket.ticket
    if (!row) return
    const [source, target] = [draftId(row.id, from), draftId(row.id, to)]
    const [kept, there] = await Promise.all([draftWithFiles(source), draftWithFiles(target)])
    // The computer's own mail program takes words alone.
    const carries = to === 'reply' || mail.here
    const { going, refused } = await fitting(carries ? kept.files : [], there.files, ticket.limits(to === 'mail' ? { ...row, channel: 'email' } : row))
    const text = await moveDraft(source, target, going, Date.now())
    if (ticket.id !== row.id) return
    if (composer.box.id === target) await composer.type(target, text)
    composer.pick(to)
    composer.refused = refused
    const aim = kept.draft?.aim
    if (going.length < kept.files.length || aim?.card || aim?.asks) toasts.say(`mail.stays.${from === 'mail' ? 'mail' : 'reply'}`)
  }

  return { hasReply, hasChat, toMail: () => move('reply', 'mail'), toReply: () => move('mail', 'reply') }
}
