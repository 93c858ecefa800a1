/** Pixels of its longer side: enough for a chat, small enough for every channel. */
const side = 1024

/** A drawing as a picture of pixels, which every channel takes; drawings themselves hardly any does. */
export async function painted(drawing: Blob): Promise<Blob> {
  const url = URL.createObjectURL(drawing)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = side / Math.max(image.naturalWidth, image.naturalHeight, 1)
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(image.naturalWidth * scale)), Math.max(1, Math.round(image.naturalHeight * scale)))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  }
  finally {
    URL.revokeObjectURL(url)
  }
}
