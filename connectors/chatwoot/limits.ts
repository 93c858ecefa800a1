import type { Limits } from '../limits'

const mega = 1024 * 1024
const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
const office = ['application/pdf', 'application/zip', 'application/msword', 'application/vnd.*', 'application/*', 'text/csv', 'text/plain']
const media = ['image/*', 'video/*']

/** Of the server: 150 000 characters, 15 files, 40 MB each unless its operator says otherwise. Text and files are one message. */
const own: Omit<Limits, 'channels'> = {
  text: 150_000,
  file: 40 * mega,
  types: [...media, 'audio/*', ...office],
  pictures,
  voice: ['audio/mpeg', 'audio/wav', 'audio/mp4'],
  captions: true,
}

/**
 * What the networks behind it accept, which the client has to know: the server passes everything on and hears of a refusal later. Characters
 * are those of Chatwoot's own document of supported features.
 */
export const limits: Limits = {
  ...own,
  channels: {
    web: { ...own, text: 10_000, card: { title: 80, text: 200, button: 40, needsLink: true } },
    email: { ...own, text: 25_000 },
    whatsapp: { ...own, text: 4096, file: 16 * mega, pictures: ['image/jpeg', 'image/png'], voice: ['audio/mpeg', 'audio/mp4'], templatesAfter: true },
    messenger: { ...own, text: 2000, file: 25 * mega, pictures: ['image/jpeg', 'image/png', 'image/gif'], captions: false },
    instagram: { ...own, text: 1000, file: 8 * mega, types: [...media, 'audio/*'], pictures: ['image/jpeg', 'image/png'], captions: false },
    telegram: { ...own, text: 4096 },
    line: { ...own, text: 2000, file: 10 * mega, types: media, pictures: ['image/jpeg', 'image/png'], voice: [], captions: false },
    sms: { ...own, text: 160, file: 3 * mega, types: media, pictures: ['image/jpeg', 'image/png', 'image/gif'], voice: [] },
    other: { ...own, text: 10_000 },
  },
}
