import type { Kind } from './desk'
import type { EditorDesk } from './editor-desk'
import type { EditorName } from './editor-pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, canned, keepPicture, menuCloses, menuLists, openEditor, pressFirst, read, startEditors, undo } from './editor-desk'
import { editorPages } from './editor-pages'
import { inputMethod } from './input-method'
import { withControl } from './panel'
import { until } from './until'

const texts = {
  one: 'Your parcel is on its way.',
  many: 'Dear An,\n\nthank you for your order.\nSee you soon.',
  emoji: 'Thanks 👩‍👩‍👧‍👦 😀🇻🇳',
  viet: 'Dạ chị Hương ơi, đơn hàng đã giao rồi ạ.',
}
type Text = keyof typeof texts
/** A box of one line has no second one. */
const fitting = (name: string, text: string) => name.endsWith('input') ? text.replaceAll(/\s*\n\s*/g, ' ') : text

/**
 * What one step back of the editor's own history leaves. `typed`: exactly the shortcut. `time`: these count what is done within a
 * second as one step, so of what was typed only its beginning is left, for a fast hand nothing.
 */
const undone: Record<EditorName, 'typed' | 'time'> = {
  ...Object.fromEntries(Object.keys(editorPages).map(name => [name, 'typed'])) as Record<EditorName, 'typed'>,
  'prosemirror': 'time',
  'tiptap': 'time',
  'quill1': 'time',
  'quill2': 'time',
  'ckeditor4': 'time',
  'ckeditor4-inline': 'time',
  'tinymce': 'time',
  'tinymce-inline': 'time',
  'squire': 'time',
}

type Where = 'in the box' | 'on the clipboard'
/** Where a message's picture goes: pasted, or onto the clipboard where the box takes none, or takes it and makes nothing of it. */
const pictured: Partial<Record<EditorName, Where>> = {
  contenteditable: 'on the clipboard',
  textarea: 'on the clipboard',
  squire: 'on the clipboard',
  tiptap: 'on the clipboard',
  quill1: 'on the clipboard',
  lexical: 'in the box',
  quill2: 'in the box',
  ckeditor4: 'in the box',
  ckeditor5: 'in the box',
  tinymce: 'in the box',
  prosemirror: 'in the box',
  draft: 'in the box',
  slate: 'in the box',
}
/** Reads files of a paste in a way that Firefox answers for real ones only. */
const notInFirefox = 'tinymce'

/** Every text box with every kind of text, by keyboard and mouse, in one browser with one tab. */
export function editorTests(kind: Kind) {
  let desk: EditorDesk

  beforeAll(async () => {
    desk = await startEditors(kind, Object.entries(texts).map(([name, body]) => canned({ shortcut: `zz${name}`, body })))
    await keepPicture(desk)
  })
  afterAll(() => desk.close())

  describe.each(Object.keys(editorPages) as EditorName[])('%s', (name) => {
    it('S156 takes exactly the text, by keyboard and by mouse, is typed on, and undone in one step', async () => {
      const frame = await openEditor(desk, name)
      const { page } = desk
      const arrives = (text: string) => until(`“${text}” in ${name}`, async () => await read(frame) === text, { tell: () => read(frame) })
      async function insert(text: Text, byMouse: boolean): Promise<string> {
        const typed = `/zz${text}`
        await begin(page, frame, `ab ${typed}`)
        // By keyboard at once, as those do who know their shortcut.
        if (byMouse) await pressFirst(page, typed)
        else await page.keyboard.press('Enter')
        const whole = `ab ${fitting(name, texts[text])}`
        await arrives(whole)
        await menuCloses(page)
        return whole
      }

      // What one browser does by keyboard, the other does by mouse.
      for (const [at, text] of (Object.keys(texts) as Text[]).entries()) {
        const whole = await insert(text, (at % 2 === 0) === (kind === 'firefox'))
        await page.keyboard.type('!')
        await arrives(`${whole}!`)
      }
      const whole = await insert('many', kind === 'chromium')
      await undo(page)
      await until('one step back', async () => await read(frame) !== whole)
      const left = await read(frame)
      if (undone[name] === 'typed') expect(left).toBe('ab /zzmany')
      else expect('ab /zzmany'.startsWith(left), left).toBe(true)
    })
  })
  // Chromium's composing has its tests beside what else its menu does.
  it.each(kind === 'firefox' ? ['textarea', 'lexical', 'prosemirror', 'slate'] : [])('S078 S156 the menu follows while Telex composes in %s, and Enter inserts once the word is done', async (name) => {
    const frame = await openEditor(desk, name)
    const telex = await inputMethod(desk.launched.browser)
    await begin(desk.page, frame, 'ab /')
    for (const word of ['zz', 'zzo', 'zzơ', 'zzon', 'zzone']) await telex.compose(word)
    await menuLists(desk.page, '/zzone')
    await telex.commit()
    await until('the word', async () => await read(frame) === 'ab /zzone', { tell: () => read(frame) })
    await desk.page.keyboard.press('Enter')
    await until('the message', async () => await read(frame) === `ab ${texts.one}`, { tell: () => read(frame) })
  })
  const places = (Object.entries(pictured) as [EditorName, Where][])
    .map(([name, where]): [EditorName, Where] => [name, kind === 'firefox' && name === notInFirefox ? 'on the clipboard' : where])
  it.each(places)('S156 the picture of a message in %s is %s', async (name, where) => {
    const frame = await openEditor(desk, name)
    const { page } = desk
    await begin(page, frame, '/zzqr')
    await page.keyboard.press('Enter')
    await until('the text', async () => (await read(frame)).includes('Pay here'), { tell: () => read(frame) })
    const drawn = async () => (await Promise.all(page.frames().map(frame => frame.evaluate(() => [...document.images].filter(image => image.hasAttribute('src')).length)))).reduce((a, b) => a + b)
    if (where === 'in the box') {
      await until('the picture', async () => await drawn() === 1, { tell: drawn })
      await menuCloses(page)
      return
    }
    // A word about it stays, and what was promised is there to be pasted.
    await menuLists(page, '')
    expect(await drawn()).toBe(0)
    await page.keyboard.press('Escape')
    await menuCloses(page)
    // Without a screen Firefox has no clipboard for pictures.
    if (name !== 'contenteditable' || kind === 'firefox') return
    await withControl(page, 'v')
    await until('the picture that was pasted by hand', async () => await drawn() === 1)
  })
}
