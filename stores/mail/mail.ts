import type { Copies, MailHead } from '@/domain/mail/head'
import type { Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { connectors } from '@/connectors'
import { addressesIn } from '@/domain/mail/address'
import { answerSubject, copiesOf, faultOf, noHead } from '@/domain/mail/head'
import { mailtoOf } from '@/domain/mail/quote'
import { useCustomer } from '@/stores/customer/customer'
import { useLive } from '@/stores/live/live'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { changeDraft, draftOf, filesOf } from '@/sync/drafts'

/** A question before a mail goes out. `back`: its customer is in the chat again. `answer(true)` sends it. */
interface Asking { to: string, subject: string, back: boolean, answer: (yes: boolean) => void }

/** What stands above a mail, kept with its draft on every keystroke, and the way a mail takes. */
export const useMail = defineStore('mail', () => {
  const ticket = useTicket()
  const customer = useCustomer()
  const sources = useSources()
  const toasts = useToasts()

  const draft = shallowRef('')
  const head = shallowRef<MailHead>(noHead())
  const asking = shallowRef<Asking>()
  const isMail = computed(() => ticket.ticket?.channel === 'email')
  /** A mail can go out through the shop's own server; elsewhere the computer's mail program is opened. */
  const here = computed(() => {
    const source = sources.byId(ticket.ticket?.source ?? '')
    return source !== undefined && connectors[source.connector].teamDesk !== undefined
  })
  const address = computed(() => customer.facts.email?.[0]?.value ?? '')
  /** Why none can be written; `mailWhy.<why>` in the locales. A typed address ends it at once (S118). */
  const why = computed(() => {
    const refusal = ticket.ticket && ticket.refusal(ticket.ticket, 'reply')
    if (refusal === 'closed' || refusal === 'notYours') return refusal
    return address.value === '' && head.value.to === '' ? 'noAddress' : undefined
  })
  const subject = computed(() => ticket.ticket?.subject ?? '')
  const fault = computed(() => faultOf(head.value, draft.value.endsWith(' mail')))

  /** Shows the head that was kept with a draft; a new mail begins with its recipient and subject filled in. */
  async function open(id: string) {
    draft.value = id
    head.value = noHead()
    const kept = (await draftOf(id))?.head
    if (draft.value !== id) return
    const typed = head.value
    head.value = kept && typed.to + typed.cc + typed.bcc + typed.subject === '' ? kept : typed
    if (id.endsWith(' mail') && !kept) begin()
  }
  function begin() {
    const { to, subject } = head.value
    head.value = { ...head.value, to: to || address.value, subject: subject || answerSubject(ticket.ticket?.subject ?? '') }
  }
  function change(part: Partial<MailHead>) {
    head.value = { ...head.value, ...part }
    const now = { ...head.value }
    void changeDraft(draft.value, Date.now(), () => ({ head: now })).catch(() => toasts.fail('error.notKept'))
  }
  /** Clears the head for the next mail. */
  function blank() {
    head.value = noHead()
    return { head: undefined }
  }

  const tell = ({ fault, what }: NonNullable<ReturnType<typeof faultOf>>) => toasts.fail(`mailFault.${fault}`, { what })
  /** Who else gets an answer. `bad`: an address is invalid, and the agent was told. */
  function copies(row: Ticket): Copies | undefined | 'bad' {
    if (row.channel !== 'email') return undefined
    if (!fault.value) return copiesOf(head.value)
    tell(fault.value)
    return 'bad'
  }

  const presence = useLive(() => ticket.isSettled ? ticket.ticket?.source : undefined, async source => source === undefined ? undefined : db.presences.get(source), undefined)
  /** The customer is there, where that is known: then the chat is the quicker way. */
  const isThere = computed(() => presence.value?.customers.includes(ticket.ticket?.customer ?? '') ?? false)

  function confirmed(): Promise<boolean> {
    const [to = ''] = addressesIn(head.value.to).good
    const subject = head.value.subject.trim()
    if (isMail.value && subject !== '') return Promise.resolve(true)
    return new Promise((answer) => {
      asking.value = { to, subject, back: isThere.value, answer: (yes) => {
        asking.value = undefined
        answer(yes)
      } }
    })
  }

  /** Puts the mail into the outbox, after asking where that is needed. False: it was not sent, and everything typed stays. */
  async function send(text: string, files: string[]): Promise<boolean> {
    const row = ticket.ticket
    if (!row) return false
    if (fault.value) {
      tell(fault.value)
      return false
    }
    const mail = { ...head.value }
    if (!here.value) {
      window.location.href = mailtoOf(addressesIn(mail.to).good[0] ?? '', mail.subject, text)
      return false
    }
    if (!await confirmed()) return false
    const rows = await filesOf(files)
    const [to = ''] = addressesIn(mail.to).good
    if (rows.length < files.length) {
      toasts.fail('mailWhy.fileLost')
      return false
    }
    const done = await ticket.act(row, 'mail', { to, subject: mail.subject.trim(), text: text.trim(), files: rows.map(({ id, name, mime, blob }) => ({ id, name, mime, size: blob.size })), ...copiesOf(mail) })
    if (done) toasts.say('mail.sent', { named: { to } })
    return done
  }

  return { draft, head, asking, isMail, here, why, subject, fault, isThere, open, change, blank, copies, send }
})
