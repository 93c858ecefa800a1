/**
 * Text on the clipboard, on pages that may read it already; empty elsewhere, so that it is asked for. Asking the browser here would
 * let the page itself read it from then on.
 */
export async function readClipboard(): Promise<string> {
  try {
    // Firefox does not have this permission, and makes people press “Paste” each time.
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
    return state === 'granted' ? await navigator.clipboard.readText() : ''
  }
  catch {
    return ''
  }
}

/** Puts text on the clipboard. On pages without a secure address only the old way is left. False: neither worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  }
  catch {
    return copyByCommand(text)
  }
}

/** The copy command with what is copied replaced on its way, before the page sees it. */
function copyByCommand(text: string): boolean {
  let copied = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    copied = true
  }
  window.addEventListener('copy', give, true)
  const done = document.execCommand('copy')
  window.removeEventListener('copy', give, true)
  return done && copied
}

/** Pictures are PNG on every clipboard, whatever they were. */
async function asPng(file: Blob): Promise<Blob> {
  if (file.type === 'image/png') return file
  const drawn = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** Puts a picture on the clipboard. False: this page does not let it, or it is no picture. */
export async function copyPicture(file: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': asPng(file) })])
    return true
  }
  catch {
    return false
  }
}
