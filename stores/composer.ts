import type { Refused } from './judge'
import type { DraftTab } from '@/sync/drafts'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { isBlank } from '@/domain/blank'
import { lengthOf } from '@/domain/length'
import { useMail } from '@/stores/mail/mail'
import { draftId, draftWithFiles, dropFile, keepFile } from '@/sync/drafts'
import { isStorageFull } from '@/sync/storage-full'
import { useAsking } from './asking'
import { useCard } from './card'
import { useDraftAim } from './draft-aim'
import { useDraftBox } from './draft-box'
import { judge } from './judge'
import { useLike } from './like'
import { useMentions } from './mentions'
import { partsOf, plain } from './parts-of'
import { useTakeBack } from './take-back'
import { useTicket } from './ticket'
import { useToasts } from './toasts'
import { whenRead } from './when-read'

/** From this many characters before the limit the composer counts. */
const countsFrom = 200

/** What is being written on the open ticket: a reply or a note, each with a draft of its own. */
export const useComposer = defineStore('composer', () => {
  const ticket = useTicket()
  const toasts = useToasts()
  const asking = useAsking()
  const card = useCard()
  const mail = useMail()
  const mentions = useMentions()

  const tab = ref<DraftTab>('reply')
  const id = computed(() => draftId(ticket.id ?? '', tab.value))
  const refused = shallowRef<Refused[]>([])
  /** Rises when the text field is to have the focus. */
  const focusWish = ref(0)
  const failed = (error: unknown) => toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
  /** Id of the comment the reply goes under; with none it goes under the customer's newest. */
  const to = ref<string>()
  const aim = useDraftAim(to)
  const { box, type, save, hold, focus } = useDraftBox(() => id.value, failed, aim.of)
  aim.tell(draft => void save(draft, () => ({})))
  watch(() => ticket.id, () => {
    tab.value = 'reply'
    to.value = undefined
    refused.value = []
  }, { flush: 'sync' })

  const mailing = computed(() => tab.value === 'mail')
  const limits = computed(() => ticket.ticket && ticket.limits(mailing.value ? { ...ticket.ticket, channel: 'email' } : ticket.ticket))
  const noting = computed(() => tab.value === 'note')
  watch(id, next => void mail.open(next), { immediate: true, flush: 'sync' })
  /** Characters that are left, once they are few; below 0 the text is too long. Notes have no limit. */
  const left = computed(() => {
    const rest = noting.value || !limits.value ? Infinity : limits.value.text - lengthOf(box.value.text.trim(), limits.value.unit ?? 'characters')
    return rest <= countsFrom ? rest : undefined
  })
  const busy = ref(false)
  const canSend = computed(() =>
    !busy.value && (left.value ?? 0) >= 0
    && (!isBlank(box.value.text) || (!noting.value && (box.value.files.length > 0 || (!mailing.value && card.card !== undefined)))))
  const wishFocus = () => void focusWish.value++
  function pick(next: DraftTab) {
    tab.value = next
    refused.value = []
    wishFocus()
  }

  /** Keeps what the channel takes with the draft, and says why it does not take the rest (S003, S004, S081, S082). */
  async function addFiles(files: File[], before: Refused[] = []) {
    const of = ticket.id
    const draft = draftId(of ?? '', mailing.value ? 'mail' : 'reply')
    const { taken, refused: faults } = await judge(files, (await draftWithFiles(draft)).files, limits.value)
    if (of === ticket.id) refused.value = [...before, ...faults]
    for (const file of taken) {
      await hold(draft, async () => {
        const { id } = await keepFile(file)
        await save(draft, ({ files }) => ({ files: [...files, id] }))
      })
    }
  }

  async function removeFile(file: string) {
    box.value = { ...box.value, files: box.value.files.filter(({ id }) => id !== file) }
    await save(box.value.id, ({ files }) => ({ files: files.filter(id => id !== file) }))
    await dropFile(file)
  }

  /** Sends what stands there, once, to the ticket it was written for. What could not be kept comes back into the field. */
  async function send() {
    const { id: draft } = box.value
    const row = ticket.ticket ?? await whenRead(ticket)
    if (!canSend.value || !row || box.value.id !== draft) return
    const { text, files } = box.value
    if (mailing.value) return sendMail()
    const copies = mail.copies(row)
    if (copies === 'bad') return
    const words = isBlank(text) ? '' : text.trim()
    const isBare = words === '' && files.length === 0
    const parts = noting.value ? [{ text: words, files: [] }] : isBare ? [] : partsOf(words, files.map(plain), limits.value?.captions ?? true)
    const action = noting.value ? 'note' : 'reply'
    const under = to.value === undefined ? {} : { to: to.value }
    const asked = asking.what
    busy.value = true
    box.value = { ...box.value, text: '', files: [] }
    let done = 0
    await hold(draft, async () => {
      const shown = noting.value || await card.send(row)
      for (const part of shown ? parts : []) {
        const say = () => asked && part.text ? asking.send(row, asked, part.text) : ticket.act(row, 'reply', { ...part, ...under, ...(copies ? { copies } : {}) })
        if (!await (action === 'note' ? ticket.act(row, 'note', mentions.withText(part.text)) : say())) break
        done++
      }
      const rest = parts.slice(done)
      const unsent = rest.flatMap(part => part.files.map(file => file.id))
      const typed = box.value.id === draft ? box.value.text : ''
      const left = rest.some(part => part.text) ? text + typed : typed
      if (box.value.id === draft) box.value = { ...box.value, text: left }
      await save(draft, ({ files: kept }) => ({ text: left, files: kept.filter(id => unsent.includes(id) || !files.some(file => file.id === id)), ...(rest.length === 0 ? mail.blank() : {}) }))
    })
    busy.value = false
    refused.value = []
    if (action === 'reply' && done === parts.length) to.value = undefined
  }

  /** Sends a mail of its own. What is written stays until the outbox has it, and is only sent by an explicit press. */
  async function sendMail() {
    const { id: draft, text, files } = box.value
    busy.value = true
    const gone = await mail.send(text, files.map(file => file.id))
    if (gone) {
      if (box.value.id === draft) box.value = { ...box.value, text: '', files: [] }
      await save(draft, () => ({ text: '', files: [], ...mail.blank() }))
      if (id.value === draft) pick('reply')
    }
    busy.value = false
  }

  const { takeBack, withdraw } = useTakeBack({ box, save }, (row) => {
    if (row.ticket !== ticket.id) return
    if (row.action !== 'mail') to.value = asking.takeBack(row)
    pick(row.action === 'mail' ? 'mail' : 'reply')
  })

  return { tab, noting, mailing, to, box, limits, left, refused, busy, canSend, focusWish, pick, type, focus, wishFocus, addFiles, removeFile, send, like: useLike(to), takeBack, withdraw }
})
