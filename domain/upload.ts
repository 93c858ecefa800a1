/** Why a file is not taken: `fileFault.<name>` in the locales says it in words. */
export type FileFault = 'empty' | 'tooLarge' | 'wrongType' | 'heic' | 'mismatch' | 'twice' | 'folder' | 'inNote' | 'unreadable'

interface FileLimits {
  /** Bytes. */
  file: number
  /** Mime types, `image/*` style allowed. */
  types: readonly string[]
}

/** `image/png` is taken by `image/png`, by `image/*` and by a star alone. */
export function takes(types: readonly string[], mime: string): boolean {
  const family = `${mime.split('/')[0]}/*`
  return types.some(type => type === '*/*' || type === '*' || type === mime || type === family)
}

/** What is wrong with a file before it is sent, or nothing (S003, S004). */
export function faultOf(file: { size: number, type: string }, limits: FileLimits): FileFault | undefined {
  if (file.size === 0) return 'empty'
  if (file.size > limits.file) return 'tooLarge'
  if (takes(limits.types, file.type)) return undefined
  return file.type === 'image/heic' ? 'heic' : 'wrongType'
}

/** What the agent should know of a file that is taken: that the channel does not show it as a picture. `file.<name>` in the locales. */
export function remarkOf(mime: string, pictures: readonly string[]): 'heic' | 'asFile' | undefined {
  if (!mime.startsWith('image/') || pictures.includes(mime)) return undefined
  return mime === 'image/heic' ? 'heic' : 'asFile'
}

/** Bytes in the unit a person would say: `184 kB`, `2.4 MB`; the unit is `size.<unit>` in the locales. */
export function sizeOf(bytes: number): { unit: 'kB' | 'MB' | 'GB', n: number } {
  if (bytes < 1_000_000) return { unit: 'kB', n: Math.max(1, Math.round(bytes / 1000)) }
  if (bytes < 1_000_000_000) return { unit: 'MB', n: Math.round(bytes / 100_000) / 10 }
  return { unit: 'GB', n: Math.round(bytes / 100_000_000) / 10 }
}
