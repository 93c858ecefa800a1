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
/** Whether the browser would open what is dropped in place of the panel. */
const leadsAway = (data: DataTransfer | null) => carriesFiles(data) || (data?.types.includes('text/uri-list') ?? false)
const isField = (target: EventTarget | null) => target instanceof Element && target.closest('textarea, input') !== null

/** A picture that is itself the address: dragged out of some web pages, it comes as a long text. */
function pictureOf(text: string): File | undefined {
  const [, mime, base64] = text.match(/^data:(image\/[a-z+.-]+);base64,([\w+/=]+)$/i) ?? []
  if (!mime || !base64) return undefined
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  return new File([bytes], `image.${mime.slice(6).replace(/\+.*/, '')}`, { type: mime })
}

/** Reads everything at once, because the data is only available during the event. */
export function readDropped(data: DataTransfer): Dropped {
  const items = [...data.items].filter(item => item.kind === 'file')
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry?.()?.isDirectory ?? false
  const files = items.filter(item => !isFolder(item)).flatMap(item => item.getAsFile() ?? [])
  const folders = items.filter(isFolder).map(item => item.getAsFile()?.name ?? '')
  const text = data.getData('text/plain')
  const picture = pictureOf(text.trim())
  return picture ? { files: [...files, picture], folders, text: '' } : { files, folders, text }
}

/** A file or link dropped where nobody takes it does nothing, instead of opening in place of this page (S081). */
export function useStay() {
  const stay = (event: DragEvent) => {
    if (event.defaultPrevented || !leadsAway(event.dataTransfer)) return
    // A link may be dropped into a field, as text.
    if (isField(event.target) && !carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  useEventListener(window, 'dragover', stay)
  useEventListener(window, 'drop', stay)
}

/** A place where files may be dropped; `over` while they are held above it. */
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
    if (!data || (!carriesFiles(data) && isField(event.target))) return
    event.preventDefault()
    taken(readDropped(data))
  })
  useEventListener(zone, 'dragover', (event: DragEvent) => {
    const { dataTransfer: data, target } = event
    if (carriesFiles(data) || (data?.types.includes('text/plain') && !isField(target))) event.preventDefault()
  })

  return { over }
}

/**
 * Files of a paste that are meant as files. A spreadsheet or word processor puts a picture of the text beside
 * the text: then the text is what was copied (S082).
 */
export function pastedFiles(data: DataTransfer): File[] {
  const isRich = data.types.includes('text/html') || data.types.includes('text/rtf')
  // A picture alone, copied in a word processor, has a text too: an empty one.
  const isRichText = isRich && data.getData('text/plain').trim() !== ''
  return isRichText ? [] : [...data.files]
}
