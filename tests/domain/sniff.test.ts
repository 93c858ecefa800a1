import { expect, it } from 'vitest'
import { sniff, trueType } from '@/domain/sniff'

const bytes = (letters: string) => Uint8Array.from(letters, letter => letter.charCodeAt(0))
const png = '\x89PNG\r\n\x1A\n'
const jpeg = '\xFF\xD8\xFF\xE0\0\x10JFIF'
const heic = '\0\0\0\x18ftypheic'
const mp4 = '\0\0\0\x18ftypisom'

it.each([
  [png, 'image/png'],
  [jpeg, 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
  [heic, 'image/heic'],
  ['\0\0\0\x1Cftypavif', 'image/avif'],
  [mp4, 'video/mp4'],
  ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
  ['\x1AE\xDF\xA3\x01', 'video/webm'],
  ['%PDF-1.7', 'application/pdf'],
  ['MZ\x90\0', 'application/x-msdownload'],
  ['hello', undefined],
  ['', undefined],
])('%j is %s', (letters, mime) => {
  expect(sniff(bytes(letters))).toBe(mime)
})

it.each([
  ['a picture that is one', 'image/png', png, 'image/png'],
  ['a JPEG called .png', 'image/png', jpeg, 'image/jpeg'],
  ['a HEIC called .jpg, as phones do', 'image/jpeg', heic, 'image/heic'],
  ['words called .png', 'image/png', 'hello', undefined],
  ['a program called .jpg', 'image/jpeg', 'MZ\x90\0', undefined],
  ['a page called .gif', 'image/gif', '<!DOCTYPE html><html>', undefined],
  ['a drawing, which begins as it likes', 'image/svg+xml', '<svg xmlns', 'image/svg+xml'],
  ['a film', 'video/mp4', mp4, 'video/mp4'],
  ['sound in a film’s container', 'audio/mp4', mp4, 'audio/mp4'],
  ['a program called .mp4', 'video/mp4', 'MZ\x90\0', undefined],
  ['a picture called .mp4', 'video/mp4', png, 'image/png'],
  ['a sheet', 'application/vnd.ms-excel', 'PK\x03\x04', 'application/vnd.ms-excel'],
  ['a HEIC where the browser knows no kind', '', heic, 'image/heic'],
  ['anything the browser knows no kind of', '', 'hello', 'application/octet-stream'],
])('S004 wrong extension and mime: %s', (_, claimed, letters, mime) => {
  expect(trueType(claimed, bytes(letters))).toBe(mime)
})
