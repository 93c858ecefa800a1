import type { StoredFile } from '@/sync/db'
import { shallowRef, watch } from 'vue'
import { useLive } from '@/stores/live/live'
import { changeDraft, draftWithFiles, openedDraft } from '@/sync/drafts'

interface Box {
  /** The draft this text belongs to. It never changes under a text: another draft is another box. */
  id: string
  text: string
  files: StoredFile[]
  /** The stored draft has been read; what is typed before that is appended to it. */
  loaded: boolean
  /** The last change made in this window (ms). */
  at: number
  /** The last change the store has told of (ms). */
  heard: number
}

type Change = Parameters<typeof changeDraft>[2]
type Stored = Awaited<ReturnType<typeof draftWithFiles>>

const empty = (id: string): Box => ({ id, text: '', files: [], loaded: false, at: 0, heard: 0 })

/**
 * The text field of one draft at a time, kept on every keystroke (S023). `id` names the draft, and every
 * change says which one it means, so that a late event of the last ticket never writes into the next. A draft that was
 * changed in another window appears when this field is not being written in. `failed` is told of a full disk; `beside` is
 * what is kept with a draft besides its words.
 */
export function useDraftBox(id: () => string, failed: (error: unknown) => void, beside: (draft: string) => ReturnType<Change> = () => ({})) {
  const box = shallowRef(empty(id()))
  const focused = shallowRef(false)
  /** Drafts that are being written: how many writes are under way. */
  const unsaved = new Map<string, number>()
  /** Boxes, as they were, that were left while their last letters were still being stored. */
  const left = new Map<string, Box>()
  const isIdle = () => !focused.value && !unsaved.has(box.value.id)

  async function hold(draft: string, write: () => Promise<unknown>) {
    unsaved.set(draft, (unsaved.get(draft) ?? 0) + 1)
    try {
      await write()
    }
    catch (error) {
      failed(error)
    }
    const writes = (unsaved.get(draft) ?? 1) - 1
    if (writes > 0) {
      unsaved.set(draft, writes)
      return
    }
    unsaved.delete(draft)
    left.delete(draft)
    if (box.value.id === draft && !box.value.loaded) load(await draftWithFiles(draft))
  }

  /** A time later than any this box knows of, even when the clock stands still. */
  const tick = () => Math.max(Date.now(), box.value.at + 1, box.value.heard + 1)

  function save(draft: string, change: Change) {
    const at = tick()
    if (box.value.id === draft) box.value = { ...box.value, at }
    return hold(draft, () => changeDraft(draft, at, before => ({ ...beside(draft), ...change(before) })))
  }

  /** What stands in the field of `draft` now. */
  function type(draft: string, text: string) {
    if (box.value.id !== draft) return save(draft, () => ({ text }))
    box.value = { ...box.value, text }
    return box.value.loaded ? save(draft, () => ({ text })) : Promise.resolve()
  }

  const stored = useLive(id, draftWithFiles, undefined, failed)

  /** Puts the stored text first, followed by what was typed before it had been read. */
  function load({ id, draft, files }: Stored) {
    if (box.value.id !== id || box.value.loaded) return
    const typed = box.value.text
    const text = (draft?.text ?? '') + typed
    const at = draft?.at ?? 0
    box.value = { ...box.value, text, files, loaded: true, at, heard: at }
    if (typed) void save(id, () => ({ text }))
  }

  /** What the store had told when this box was opened: it may date from an earlier visit and lack letters typed since. */
  let past = stored.value

  function follow() {
    const now = stored.value
    if (!now || now === past || now.id !== box.value.id) return
    if (!box.value.loaded) {
      // Not while an earlier visit's letters are still being stored: what was read may be older.
      if (!unsaved.has(now.id)) load(now)
      return
    }
    const { draft, files } = now
    const kept = draft?.text ?? ''
    const at = draft?.at ?? 0
    // The draft is gone: sent or emptied elsewhere, unless the last keystroke is not stored yet.
    if (!draft && (box.value.heard !== box.value.at || !isIdle())) return
    if (draft && at < box.value.at) return
    const newer = !draft || at > box.value.at
    box.value = newer && isIdle()
      ? { ...box.value, text: kept, files, at, heard: at }
      : { ...box.value, files, heard: at }
  }
  watch(id, (next) => {
    const before = box.value
    if (!before.loaded && before.text) void save(before.id, ({ text }) => ({ text: text + before.text }))
    else if (unsaved.has(before.id)) left.set(before.id, before)
    box.value = left.get(next) ?? empty(next)
    past = stored.value
    if (!box.value.loaded && !unsaved.has(next)) void openedDraft(next).then(read => unsaved.has(next) ? undefined : load(read), failed)
  }, { flush: 'sync' })
  watch(stored, follow, { immediate: true })

  /** While the field has the focus, changes from another window wait. */
  function focus(on: boolean) {
    focused.value = on
    if (!on) follow()
  }

  return { box, type, save, hold, focus }
}
