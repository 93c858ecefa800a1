import type { Limits } from '../../limits'
import { limits as messenger } from '../limits'

const pictures = ['image/jpeg', 'image/png', 'image/gif']

/**
 * Of Instagram's own documents: a text of 1000 bytes, so that an accent or an emoji takes more than one; pictures up to
 * 8 MB, other files up to 25 MB, and of documents PDF alone. A comment has 2200 characters and nothing else.
 */
export const limits: Omit<Limits, 'channels'> = {
  text: 1000,
  unit: 'bytes',
  file: messenger.file,
  types: [...pictures, 'audio/aac', 'audio/mp4', 'audio/x-m4a', 'audio/wav', 'video/mp4', 'video/ogg', 'video/quicktime', 'video/webm', 'application/pdf'],
  pictures,
  voice: ['audio/wav', 'audio/mp4'],
  captions: false,
  card: messenger.card,
  comment: { text: 2200, unit: 'characters', types: [], pictures: [], voice: [] },
}

/** Bytes in one picture. */
export const largestPicture = 8 * 1024 * 1024
