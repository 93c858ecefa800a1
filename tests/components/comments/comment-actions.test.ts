// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { onPage, until, words } from '../ticket/ticket-room'
import { asked, at, button, comment, control, enterComments, key, names, owedOn, own } from './comment-room'

const day = 24 * 3600_000

it('S070: every comment has its actions, each in a fixed place', async () => {
  await enterComments([comment()])
  expect(names()).toEqual(['like', 'reply', 'hide', 'message', 'delete'])
})

it('S094: an own comment is edited, and nobody else’s is', async () => {
  await enterComments([own()])
  expect(names()).toEqual(['like', 'edit', 'keep', 'delete'])
})

it('a ticket that is only peeked at can be read', async () => {
  await enterComments([comment()], {}, true)
  expect(names()).toEqual([])
})

it.each([
  ['S066', 'like', { canLike: false }, {}, 'The channel does not allow this for this comment'],
  ['S067', 'hide', { canHide: false }, {}, 'The channel does not allow this for this comment'],
  ['S068', 'message', { canReplyPrivately: false }, {}, 'The channel does not allow this for this comment'],
  ['S068', 'message', {}, { at: Date.now() - 8 * day }, 'The comment is older than 7 days'],
  ['S069', 'delete', { canRemove: false }, {}, 'The channel does not allow this for this comment'],
  ['S058', 'reply', { canComment: false }, {}, 'The channel does not allow this for this comment'],
] as const)('%s: %s that cannot be says why, and does nothing', async (_, name, how, changes, why) => {
  await enterComments([comment(how, changes)])
  const button = control(name)
  expect([button.getAttribute('aria-disabled'), button.title, button.getAttribute('aria-label')]).toEqual(['true', why, expect.stringContaining(why)])
  button.click()
  await until(() => expect(onPage('.why')?.textContent?.trim()).toBe(why))
  expect(await asked()).toEqual([])
})

it.each([
  ['S066', 'like', {}, 'like', 'Liked'],
  ['S066', 'like', { liked: true }, 'unlike', 'Like'],
  ['S067', 'hide', {}, 'hide', 'Unhide'],
  ['S067', 'hide', { hidden: true }, 'unhide', 'Hide'],
] as const)('%s: %s of a comment that is %o asks for %s and shows it at once', async (_, name, how, action, after) => {
  await enterComments([comment(how)])
  control(name).click()
  await until(() => expect(control(name).getAttribute('aria-label')).toBe(after))
  expect(await asked()).toEqual([{ action, input: { comment: 'k1' } }])
})

it('S067: a hidden comment says so in words', async () => {
  await enterComments([comment({ hidden: true })])
  expect([onPage('.status')?.textContent?.trim(), onPage('.hidden-comment') !== null]).toEqual(['Hidden', true])
})

it('S069: deleting asks first and says what happens to the replies below', async () => {
  await enterComments([comment(), own({ parent: 'k1' })])
  control('delete', 'size L').click()
  await until(() => expect(words()).toContain('Delete this comment?'))
  expect(words()).toContain('The reply below it is deleted too.')
  button('Cancel')?.click()
  await until(() => expect(words()).not.toContain('Delete this comment?'))
  expect(await asked()).toEqual([])
})

it('S069, S095: once confirmed its words are gone and its place says so', async () => {
  await enterComments([comment()])
  control('delete').click()
  await until(() => expect(onPage('.dialog .danger')).not.toBeNull())
  onPage('.dialog .danger')?.click()
  await until(() => expect(onPage('.comment-item')?.textContent).toContain('Comment deleted'))
  expect(onPage('.comment-item')?.textContent).not.toContain('size L')
  expect([names(), await asked()]).toEqual([[], [{ action: 'deleteComment', input: { comment: 'k1' } }]])
})

it('S094: an own comment is changed in its place', async () => {
  const wrapper = await enterComments([own()])
  control('edit').click()
  await until(() => expect(onPage('.editor textarea')).not.toBeNull())
  await wrapper.get('.editor textarea').setValue('Dạ còn 2 cái')
  key(onPage('.editor textarea'), 'Enter')
  await until(() => expect(onPage('.comment-item .said')?.textContent).toMatch(/edited.*Dạ còn 2 cái/s))
  expect(await asked()).toEqual([{ action: 'editComment', input: { comment: 'o1', text: 'Dạ còn 2 cái' } }])
})

it('S058: a reply to a comment names it, and goes under it', async () => {
  const wrapper = await enterComments([comment(), comment({}, { id: 'k2', at: at + 5, text: 'Ship Huế?' })])
  control('reply', 'size L').click()
  await until(() => expect(onPage('.to')?.textContent?.trim()).toBe('Reply to Lan: Còn size L không shop?'))
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await wrapper.get('textarea.write').setValue('Dạ còn')
  key(onPage('textarea.write'), 'Enter')
  await until(async () => expect(await asked()).toEqual([{ action: 'reply', input: { text: 'Dạ còn', files: [], to: 'k1' } }]))
  await until(() => expect(onPage('.to')).toBeNull())
})

it('S058: the cross takes the named comment away again', async () => {
  await enterComments([comment()])
  control('reply').click()
  await until(() => expect(onPage('.to')).not.toBeNull())
  button('Do not reply to this comment')?.click()
  await until(() => expect(onPage('.to')).toBeNull())
})

it('S070: the keyboard goes into the actions, along them, and back to the comment', async () => {
  await enterComments([comment()])
  await until(() => expect(document.activeElement).toBe(onPage('textarea.write')))
  const item = onPage('[data-entry]')
  item?.focus()
  key(item, 'ArrowRight')
  expect(document.activeElement).toBe(control('like'))
  key(document.activeElement, 'ArrowRight')
  expect(document.activeElement).toBe(control('reply'))
  await until(() => expect([...document.querySelectorAll('[data-action][tabindex="0"]')]).toEqual([control('reply')]))
  key(document.activeElement, 'ArrowLeft')
  key(document.activeElement, 'ArrowLeft')
  expect(document.activeElement).toBe(item)
})

it.each([
  ['like', { comment: 'k1' }, 'gone', 'Not liked', 'Nothing was changed'],
  ['hide', { comment: 'k1' }, 'permission', 'Not hidden', 'Nothing was changed'],
  ['deleteComment', { comment: 'k1' }, 'invalid', 'Comment not deleted', 'The channel did not accept this. Nothing was changed'],
  ['privately', { comment: 'k1', text: 'Dạ' }, 'mayNotReply', 'Private message not sent', 'This comment takes no private message. Your text is kept'],
] as const)('S164: a refused %s says so on the comment and is discarded there', async (action, input, reason, title, why) => {
  await enterComments([comment()], { owed: [owedOn(action, input, { state: 'rejected', reason })] })
  await until(() => expect(onPage('.notice.alarm')?.textContent).toContain(title))
  expect(onPage('.notice.alarm')?.textContent).toContain(why)
  button('Discard')?.click()
  await until(() => expect(onPage('.notice.alarm')).toBeNull())
  expect(useTicket().owed).toEqual([])
})
