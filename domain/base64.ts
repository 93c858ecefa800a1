/** Letters at once: a longer list of arguments would be too long a call. */
const chunk = 0x8000

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += chunk) letters += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return btoa(letters)
}

/** Base64 as bytes; nothing when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  }
  catch {
    return undefined
  }
}
