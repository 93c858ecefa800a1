import type { OutgoingFile } from '@/stores/owed'
import { useOwed } from '@/stores/owed'

/** Puts bytes among the downloads, as a file. */
export function saveBlob(bytes: Blob, name: string) {
  const url = URL.createObjectURL(bytes)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Puts a text among the downloads, as a file. */
export function saveText(text: string, name: string, mime: string) {
  saveBlob(new Blob([text], { type: mime }), name)
}

/** Puts files among the downloads of this computer, so that they can be sent another way (S009). */
export function useSaveFiles() {
  const { filesOf } = useOwed()
  return async (files: readonly OutgoingFile[]) => {
    for (const { name, blob } of await filesOf(files.map(file => file.id))) saveBlob(blob, name)
  }
}
