import type { OutgoingFile } from '@/stores/owed'
import { useOwed } from '@/stores/owed'

/** Saves bytes as a download. */
export function saveBlob(bytes: Blob, name: string) {
  const url = URL.createObjectURL(bytes)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // A download that has begun no longer needs the address.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Saves a text as a download. */
export function saveText(text: string, name: string, mime: string) {
  saveBlob(new Blob([text], { type: mime }), name)
}

/** Saves files as downloads, so that they can be sent another way (S009). */
export function useSaveFiles() {
  const { filesOf } = useOwed()
  return async (files: readonly OutgoingFile[]) => {
    for (const { name, blob } of await filesOf(files.map(file => file.id))) saveBlob(blob, name)
  }
}
