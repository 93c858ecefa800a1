import type { Shop } from './shop'
import { expect, it } from 'vitest'
import { give, png } from './giving'
import { gone, press, read, unread } from './panel'

/** Files that a reply or a note does not take, each told why. */
export function refusedTests(room: () => Shop, open: (name: string) => Promise<unknown>) {
  it.each([
    ['0 bytes', 'empty.png', 'image/png', '', 'is empty (0 bytes).'],
    ['a kind the channel does not take', 'letters.woff2', 'font/woff2', png, 'is a kind of file the channel does not take.'],
  ])('S003 a file of %s is judged before it is sent', async (_, file, mime, base64, words) => {
    await open(`Judge ${file}`)
    await give(room().panel, 'drop', file, mime, base64)
    await read(room().panel, words)
    await gone(room().panel, 'button', `Remove ${file}`)
  })

  it.each([
    ['S004', 'a picture’s name on something else', 'drop', 'page.png', 'image/png', btoa('<html>'), 'is not what its name says.'],
    ['S082', 'in the Note tab a paste', 'note', 'shot.png', 'image/png', png, 'a note holds text only'],
  ] as const)('%s %s is refused in words', async (_, __, how, file, mime, base64, words) => {
    await open(`Refused ${file}`)
    if (how === 'note') await press(room().panel, 'tab', 'Note')
    await give(room().panel, how === 'note' ? 'paste' : how, file, mime, base64)
    await read(room().panel, words)
    expect(await room().panel.$('.files')).toBeNull()
  })

  it('S081 S010 in the Note tab a file is refused in words and not kept', async () => {
    await open('Noting Nel')
    await press(room().panel, 'tab', 'Note')
    await give(room().panel, 'drop', 'shot.png', 'image/png', png)
    await read(room().panel, 'a note holds text only')
    await press(room().panel, 'tab', 'Reply')
    await unread(room().panel, 'shot.png')
  })
}
