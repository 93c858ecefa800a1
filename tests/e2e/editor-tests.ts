import type { Kind } from './desk'
import type { EditorDesk } from './editor-desk'
import type { EditorName } from './editor-pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, canned, menuCloses, openEditor, pressFirst, read, startEditors, undo } from './editor-desk'
import { editorPages } from './editor-pages'
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

/** Every text box with every kind of text, by keyboard and mouse, in one browser with one tab. */
export function editorTests(kind: Kind) {
  let desk: EditorDesk

  beforeAll(async () => {
    desk = await startEditors(kind, Object.entries(texts).map(([name, body]) => canned({ shortcut: `zz${name}`, body })))
  })
  afterAll(() => desk.close())

  describe.each(Object.keys(editorPages) as EditorName[])('%s', (name) => {
    it('S156 takes exactly the text, by keyboard and by mouse, and is typed on and undone', async () => {
      const frame = await openEditor(desk, name)
      const { page } = desk
      const arrives = (text: string) => until(`“${text}” in ${name}`, async () => await read(frame) === text, { within: 4000, tell: () => read(frame) })

      for (const [at, text] of (Object.keys(texts) as Text[]).entries()) {
        const whole = `ab ${fitting(name, texts[text])}`
        await begin(page, frame, `ab /zz${text}`)
        // By keyboard at once, as those do who know their shortcut.
        if (at % 2 === 0) await page.keyboard.press('Enter')
        else await pressFirst(page, `/zz${text}`)
        await arrives(whole)
        await menuCloses(page)
        await page.keyboard.type('!')
        await arrives(`${whole}!`)
      }
      await undo(page)
      await until('what was inserted is taken back', async () => {
        const now = await read(frame)
        if (!now.includes(fitting(name, texts.viet))) return true
        await undo(page)
      }, { within: 3000, tell: () => read(frame) })
      expect(fitting(name, texts.viet)).not.toContain(await read(frame) || '-')
    })
  })
}
