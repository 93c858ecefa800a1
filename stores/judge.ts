import type { Limits } from '@/connectors/limits'
import type { FileFault } from '@/domain/upload'
import type { StoredFile } from '@/sync/db'
import { headSize, trueType } from '@/domain/sniff'
import { faultOf } from '@/domain/upload'

/** A file that was not taken, and why. */
export interface Refused {
  name: string
  fault: FileFault
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

/** Whether two files are equal to the last byte. Bytes are only read when size and kind are equal. */
async function same(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size || a.type !== b.type) return false
  const [first, second] = await Promise.all([bytesOf(a), bytesOf(b)])
  return first.every((byte, i) => byte === second[i])
}

async function isAmong(file: File, others: readonly Blob[]): Promise<boolean> {
  for (const other of others) {
    if (await same(file, other)) return true
  }
  return false
}

/** The file with the kind it really is, or why it is not taken. A file that has been moved away since it was chosen cannot be read. */
async function judged(file: File, limits: Limits): Promise<File | FileFault> {
  const early = file.size === 0 || file.size > limits.file
  if (early) return faultOf(file, limits) ?? 'unreadable'
  const type = trueType(file.type, await bytesOf(file.slice(0, headSize)))
  if (type === undefined) return 'mismatch'
  return faultOf({ size: file.size, type }, limits) ?? (type === file.type ? file : new File([file], file.name, { type }))
}

/** Sorts what was chosen, pasted or dropped into what the channel takes and what not (S003, S004); `there`: files of the draft. */
export async function judge(files: readonly File[], there: readonly StoredFile[], limits: Limits | undefined) {
  const taken: File[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const result = limits ? await judged(file, limits).catch(() => 'unreadable' as const) : 'unreadable'
    if (typeof result === 'string') refused.push({ name: file.name, fault: result })
    else if (await isAmong(result, [...there.map(({ blob }) => blob), ...taken])) refused.push({ name: file.name, fault: 'twice' })
    else taken.push(result)
  }
  return { taken, refused }
}
