import type { Limits } from '../connector'

const mega = 1024 * 1024
const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
const office = ['application/pdf', 'application/zip', 'application/msword', 'application/vnd.*', 'application/*', 'text/csv', 'text/plain']

/** Of the server: 150 000 characters, 15 files, 40 MB each unless its operator says otherwise. Text and files are one message. */
const own: Omit<Limits, 'channels'> = {
  text: 150_000,
  file: 40 * mega,
  types: ['image/*', 'video/*', 'audio/*', ...office],
  pictures,
  voice: ['audio/mpeg', 'audio/wav', 'audio/mp4'],
  captions: true,
}

/** What the networks behind it take is for the client to know: the server passes it on and hears of a refusal later. */
export const limits: Limits = {
  ...own,
  channels: {
    whatsapp: { ...own, text: 4096, file: 16 * mega, pictures: ['image/jpeg', 'image/png'], voice: ['audio/mpeg', 'audio/mp4'] },
    messenger: { ...own, text: 2000, file: 25 * mega, pictures: ['image/jpeg', 'image/png', 'image/gif'], captions: false },
    instagram: { ...own, text: 1000, file: 8 * mega, types: ['image/*', 'video/*', 'audio/*'], pictures: ['image/jpeg', 'image/png'], captions: false },
  },
}
