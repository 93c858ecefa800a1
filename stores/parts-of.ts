import type { OutgoingFile } from '@/domain/actions/reply'

/** Without the bytes, which lie in the table `files`. */
export const plain = ({ id, name, mime, size }: OutgoingFile): OutgoingFile => ({ id, name, mime, size })

/** Splits a reply where the channel takes no text beside a file: the files first, one each, then the text (S005). */
export function partsOf(text: string, files: OutgoingFile[], captions: boolean) {
  if (captions || files.length === 0) return [{ text, files }]
  return [...files.map(file => ({ text: '', files: [file] })), ...(text ? [{ text, files: [] }] : [])]
}
