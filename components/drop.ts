import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'

/** What was dropped or pasted: files, the names of folders among them, and text. */
export interface Dropped {
  files: File[]
  folders: string[]
  text: string
}

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false

/** Reads it at once: when the event is over the browser takes it back. */
export function readDropped(data: DataTransfer): Dropped {
  const items = [...data.items].filter(item => item.kind === 'file')
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry?.()?.isDirectory ?? false
  const files = items.filter(item => !isFolder(item)).flatMap(item => item.getAsFile() ?? [])
  const folders = items.filter(isFolder).map(item => item.getAsFile()?.name ?? '')
  return { files, folders, text: data.getData('text/plain') }
}

/**
 * A place where files may be dropped; `over` while they are held above it. Dropped anywhere else in the
 * panel they do nothing, instead of opening in its place.
 */
export function useDrop(zone: Ref<HTMLElement | null>, taken: (dropped: Dropped) => void) {
  const over = ref(false)
  let depth = 0
  const end = () => {
    depth = 0
    over.value = false
  }

  useEventListener(zone, 'dragenter', (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    depth++
    over.value = true
  })
  useEventListener(zone, 'dragleave', (event: DragEvent) => {
    if (carriesFiles(event.dataTransfer) && --depth <= 0) end()
  })
  useEventListener(zone, 'drop', (event: DragEvent) => {
    end()
    const data = event.dataTransfer
    // Text that is dropped into a field goes where the browser puts it.
    if (!data || (!carriesFiles(data) && (event.target as HTMLElement).closest('textarea, input'))) return
    event.preventDefault()
    taken(readDropped(data))
  })
  useEventListener(zone, 'dragover', (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('text/plain') && !(event.target as HTMLElement).closest('textarea, input')) event.preventDefault()
  })
  const keepAway = (event: DragEvent) => {
    if (carriesFiles(event.dataTransfer)) event.preventDefault()
  }
  useEventListener(window, 'dragover', keepAway)
  useEventListener(window, 'drop', keepAway)

  return { over }
}

/**
 * Files of a paste that are meant as files. A spreadsheet or word processor puts a picture of the text beside
 * the text: then the text is what was copied (S082).
 */
export function pastedFiles(data: DataTransfer): File[] {
  const isRichText = data.types.includes('text/plain') && (data.types.includes('text/html') || data.types.includes('text/rtf'))
  return isRichText ? [] : [...data.files]
}
