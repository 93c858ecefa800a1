// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useTicket } from '@/stores/ticket'
import { onPage, until, words } from '../ticket/ticket-room'
import { at, button, comment, enterComments, owedOn, own } from './comment-room'

it('what a customer comments is text', async () => {
  const text = '<img src=x onerror=alert(1)> <b>hi</b> مرحبا'
  await enterComments([comment({}, { text })])
  expect([onPage('.comment-item .text')?.textContent, onPage('.comment-item .text')?.querySelector('img, b')]).toEqual([text, null])
})

it('answers stand below what they answer', async () => {
  await enterComments([comment(), comment({}, { id: 'k2', at: at + 1, text: 'Hai' }), own({ parent: 'k1' }, { at: at + 2 })])
  expect([...document.querySelectorAll('.comment-item')].map(item => [item.querySelector('.text')?.textContent, item.classList.contains('under')])).toEqual([
    ['Còn size L không shop?', false],
    ['Dạ còn ạ', true],
    ['Hai', false],
  ])
})

it('a reply on its way stands below the newest comment and has no actions yet', async () => {
  await enterComments([comment()], { owed: [owedOn('reply', { text: 'Dạ', files: [] })] })
  await until(() => expect(onPage('.comment-item.under .when')?.textContent).toContain('Waiting to be sent'))
  expect(onPage('.comment-item.under [data-action]')).toBeNull()
})

it('an author who is missing is said in words', async () => {
  await enterComments([comment()], { ticket: { name: '' } })
  expect(onPage('.comment-item .head')?.textContent).toContain('Name not shown')
})

it('an own comment carries the Page’s name', async () => {
  await enterComments([own()])
  expect(onPage('.comment-item .head')?.textContent).toContain('Mộc Home')
})

it('a comment that was deleted there keeps its place', async () => {
  await enterComments([comment({ removed: true }, { text: '' })])
  expect([onPage('.comment-item')?.textContent, onPage('[data-action]')]).toEqual([expect.stringContaining('Comment deleted'), null])
})

it('S097: the post above opens on the channel’s own site', async () => {
  await enterComments([comment()])
  expect(onPage('.post')?.textContent).toContain('Áo sơ mi lanh màu mới')
  expect(button('Open the post')).toBeDefined()
})

it.each([
  ['S097', 'deleted', { id: 'p1', excerpt: 'Áo' }, 'Deleted, or can no longer be opened'],
  ['S097', 'an ad', { id: 'p1', excerpt: 'Áo', ad: true, link: 'https://www.facebook.com/p1' }, 'Ad'],
  ['S097', 'a reel', { id: 'p1', excerpt: 'Áo', reel: true, link: 'https://www.facebook.com/reel/1' }, 'Reel'],
  ['S098', 'without text', { id: 'p1', excerpt: '' }, 'Post without text'],
] as const)('%s: a post that is %s says so', async (_, __, post, word) => {
  await enterComments([comment()], { ticket: { post } })
  expect(onPage('.post')?.textContent).toContain(word)
  expect(button('Open the post') === undefined).toBe(!('link' in post))
})

it('S097: an address that is not https opens nothing', async () => {
  await enterComments([comment()], { ticket: { post: { id: 'p1', excerpt: 'x', link: 'javascript:alert(1)' } } })
  expect(button('Open the post')).toBeUndefined()
})

it('the composer says where the words go', async () => {
  await enterComments([comment()])
  expect(onPage('textarea.write')?.getAttribute('placeholder')).toBe('Reply under the comment')
})

it('S003: only pictures can be attached to an answer', async () => {
  await enterComments([comment()])
  expect(button('Attach')).toBeUndefined()
  button('Photo or video')?.click()
  expect(onPage('input[type=file]')?.getAttribute('accept')).toBe('image/jpeg,image/png,image/gif')
})

it('S076: the conversation that waits for its first answer is locked with the reason', async () => {
  await enterComments([comment()], { others: [{ id: 'facebook:1/t_9', lastCustomerAt: undefined, lastAgentAt: at, replyUntil: 1 }] })
  await useTicket().open('facebook:1/t_9')
  await until(() => expect(words()).toContain('Waiting for the first answer.'))
  expect(onPage('textarea.write')).toBeNull()
})
