import type { OutgoingFile } from '@/stores/owed'
import { useOwed } from '@/stores/owed'

/** Puts files among the downloads of this computer, so that they can be sent another way (S009). */
export function useSaveFiles() {
  const { filesOf } = useOwed()
  return async (files: readonly OutgoingFile[]) => {
    for (const { name, blob } of await filesOf(files.map(file => file.id))) {
      const url = URL.createObjectURL(blob)
      Object.assign(document.createElement('a'), { href: url, download: name }).click()
      // The download has its own hold on the bytes once it has begun.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    }
  }
}
