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
  /** Messages whose form is open here: what is just being written is not offered again. */
  const open = reactive(new Set<string>())
  const offered = computed(() => all.value.filter(({ id }) => !open.has(id)))

  const begin = (id: string) => void open.add(id)
  const end = (id: string) => void open.delete(id)
  /** Failing is harmless, because the form itself keeps what was written; a full disk is reported elsewhere. */
  const keep = (draft: CannedDraft, added: StoredFile[] = []) => keepCannedDraft(JSON.parse(JSON.stringify(draft)) as CannedDraft, added).catch(() => {})
  const drop = (id: string) => dropCannedDraft(id).catch(() => {})

  return { offered, begin, end, keep, drop, files: draftFiles }
})
