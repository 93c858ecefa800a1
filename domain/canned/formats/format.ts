import type { CannedMessage } from '../canned'

/** Formats of files that hold canned messages; `cannedFormat.<name>` in the locales names the tool. */
export const formats = ['json', 'csv', 'shortCodes', 'espanso', 'textBlaze', 'briskine'] as const
export type Format = (typeof formats)[number]

/** A picture or file within a file: its bytes as base64. */
export interface PackedFile {
  name: string
  mime: string
  base64: string
}

type Kept = 'shortcut' | 'title' | 'body' | 'variants' | 'language' | 'tags' | 'folder' | 'scope' | 'pages' | 'channels'

/** A canned message on its way between files and this browser. */
export type Carried = Pick<CannedMessage, Kept> & {
  /** The id it had where it comes from. */
  id?: string
  files: PackedFile[]
  /** Where it begins in its file, from 1; 0 when it comes from no file. */
  line: number
}

/** Why a part of a file is no message: `cannedFault.<name>` in the locales. */
export type FaultReason = 'syntax' | 'empty' | 'binary' | 'noMessages' | 'noText' | 'notAMessage' | 'quote' | 'columns' | 'pattern' | 'picture' | 'newer'
/** What became different from the other tool on the way: `cannedNote.<name>` in the locales. */
export type NoteReason = 'variable' | 'asked' | 'formatting' | 'files' | 'variants' | 'places' | 'field' | 'random' | 'label'

export interface Fault {
  /** From 1. */
  line: number
  reason: FaultReason
  /** The part of the file that is meant. */
  what: string
}
export interface Note {
  /** From 1; 0 while writing. */
  line: number
  reason: NoteReason
  what: string
}
/** What a file says: nothing of it is left out silently. */
export interface Read {
  messages: Carried[]
  faults: Fault[]
  /** What was taken, but is not as it was: it stands as text, is asked for, or left something behind. */
  notes: Note[]
}
export interface Written {
  text: string
  /** What the format cannot keep. */
  notes: Note[]
}
export interface Formatter {
  read: (text: string) => Read
  write: (messages: Carried[]) => Written
}

export const shorten = (text: string) => text.length > 80 ? `${text.slice(0, 79)}…` : text
/** The note that a choice has lost its question, in a tool whose choices have none. */
export const labelLost = (label: string): Note[] => label === '' ? [] : [{ line: 0, reason: 'label', what: shorten(label) }]
