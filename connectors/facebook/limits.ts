import type { Limits } from '../limits'

/** Messenger shows these as pictures; any other goes as a file. */
export const pictures = ['image/jpeg', 'image/png', 'image/gif']

/**
 * Of the Send API: 2000 characters, files up to 25 MB, and a message is either text or one file. Under a comment a file is a picture.
 * A generic template has 80 characters of title and of subtitle, and 20 on a button.
 */
export const limits: Limits = {
  text: 2000,
  file: 25 * 1024 * 1024,
  types: ['image/*', 'video/*', 'audio/*', 'application/*', 'text/*'],
  pictures,
  // Its documents name these; WAV is the one that every browser can be made to write.
  voice: ['audio/wav', 'audio/mpeg', 'audio/mp4'],
  captions: false,
  card: { title: 80, text: 80, button: 20 },
  comment: { types: pictures, voice: [] },
}

/** A reply may follow the customer's last message for 24 hours, a person's under the human-agent tag for 7 days. */
export const day = 24 * 3600_000
export const week = 7 * day
