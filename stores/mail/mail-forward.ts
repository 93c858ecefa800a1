import type { Said } from '@/domain/message'
import { computed } from 'vue'
import { forwardSubject, noHead } from '@/domain/mail/head'
import { forwardText } from '@/domain/mail/quote'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { changeDraft, draftId, keepFile } from '@/sync/drafts'
import { useMail } from './mail'

/** The largest file that a mail takes (bytes). */
const largest = 40 * 1024 * 1024

/** The words around a forwarded mail, in the agent's language. */
export type ForwardWords = Parameters<typeof forwardText>[0]['labels'] & { when: string }

/** A file of a message, fetched again to be sent along; nothing when it is no longer available. */
async function fetched(url: string | undefined, name: string, mime: string | undefined): Promise<File | undefined> {
  if (url === undefined) return undefined
  try {
    const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(30_000) })
    const bytes = answer.ok ? await answer.blob() : undefined
    return bytes && bytes.size <= largest ? new File([bytes], name, { type: mime ?? bytes.type }) : undefined
  }
  catch {
    return undefined
  }
}

/** Hands a mail on to somebody else: a mail of its own with the text below and the files attached again (S167). */
export function useMailForward() {
  const ticket = useTicket()
  const composer = useComposer()
  const mail = useMail()
  const toasts = useToasts()

  const canForward = computed(() => mail.isMail && mail.here && !ticket.peeking)

  /** Begins the mail; a draft that is there already stays in front. Files that cannot be fetched are named. */
  async function forward(said: Said, { when, ...labels }: ForwardWords) {
    const row = ticket.ticket
    if (!row) return
    const subject = said.mail?.subject ?? row.subject ?? ''
    const from = said.mail?.from?.join(', ') ?? (said.from === 'customer' ? row.name : '')
    const quoted = forwardText({ mail: { subject, ...said.mail }, from, when, text: said.text, labels })
    const names = said.attachments.map(({ name, kind }) => name ?? kind)
    const files = await Promise.all(said.attachments.map(({ url, mime }, i) => fetched(url, names[i] ?? 'file', mime)))
    const kept = await Promise.all(files.flatMap(file => file ? [keepFile(file)] : []))
    const draft = draftId(row.id, 'mail')
    await changeDraft(draft, Date.now(), before => ({ text: before.text + quoted, files: [...before.files, ...kept.map(({ id }) => id)], head: { ...noHead(), subject: forwardSubject(subject) } }))
    if (ticket.id !== row.id) return
    composer.pick('mail')
    const lost = names.filter((_, i) => !files[i])
    if (lost.length > 0) toasts.fail('mail.filesLost', { names: lost.join(', ') })
  }
  return { canForward, forward }
}
