import type { CannedDraft } from '@/sync/canned/canned-drafts'
import type { StoredFile } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'
import { useLive } from '@/stores/live/live'
import { cannedDrafts, draftFiles, dropCannedDraft, keepCannedDraft } from '@/sync/canned/canned-drafts'

export type { CannedDraft } from '@/sync/canned/canned-drafts'

/** Forms of canned messages that were not saved: what was written survives a crash, and is offered again. */
export const useCannedDrafts = defineStore('canned-drafts', () => {
  const all = useLive<string, CannedDraft[]>(() => 'all', cannedDrafts, [])
  /** Whose form is open here: nothing is offered that is just being written. */
  const open = reactive(new Set<string>())
  const offered = computed(() => all.value.filter(({ id }) => !open.has(id)))

  const begin = (id: string) => void open.add(id)
  const end = (id: string) => void open.delete(id)
  /** The form keeps what was written in any case; on a full disk it is the outbox's to say so. */
  const keep = (draft: CannedDraft, added: StoredFile[] = []) => keepCannedDraft(JSON.parse(JSON.stringify(draft)) as CannedDraft, added).catch(() => {})
  const drop = (id: string) => dropCannedDraft(id).catch(() => {})

  return { offered, begin, end, keep, drop, files: draftFiles }
})
