import type { OutgoingFile, StoredFile } from '@/stores/owed'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useOwed } from '@/stores/owed'

/** Formats of phones and scanners that browsers cannot draw. */
const undrawn = /^image\/(?:heic|heif|tiff)$/
const isSeenOrHeard = (mime: string) => /^(?:image|video|audio)\//.test(mime) && !undrawn.test(mime)

/** An address in this page for each picture, film and sound among the files, by the file's id; given back when it is no longer shown. */
export function useObjectUrls(files: () => readonly StoredFile[]) {
  const urls = shallowRef(new Map<string, string>())
  watch(files, (files) => {
    const next = new Map<string, string>()
    for (const { id, mime, blob } of files) {
      if (isSeenOrHeard(mime)) next.set(id, urls.value.get(id) ?? URL.createObjectURL(blob))
    }
    for (const [id, url] of urls.value) {
      if (!next.has(id)) URL.revokeObjectURL(url)
    }
    urls.value = next
  }, { immediate: true })
  onScopeDispose(() => {
    for (const url of urls.value.values()) URL.revokeObjectURL(url)
  })
  return urls
}

/** The same for files of a reply that is not confirmed yet, from the bytes that will be sent. */
export function useOwnMedia(files: () => readonly OutgoingFile[]) {
  const { filesOf } = useOwed()
  const stored = shallowRef<StoredFile[]>([])
  watch(() => files().map(file => file.id).join(' '), async (ids) => {
    stored.value = ids === '' ? [] : await filesOf(ids.split(' '))
  }, { immediate: true })
  return useObjectUrls(() => stored.value)
}
