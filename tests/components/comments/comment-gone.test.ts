// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { removed } from '@/domain/comment-thread'
import en from '@/locales/en.json'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { onPage, until, words } from '../ticket/ticket-room'
import { comment, enterComments, owedOn } from './comment-room'

it('a comment that is deleted there while its ticket is open says so; the draft and the refused reply keep their words', async () => {
  const said = comment()
  const input = { text: 'Dạ còn size L ạ', files: [], to: said.id }
  await enterComments([said], { owed: [owedOn('reply', input, { state: 'rejected', reason: 'gone' })] })
  const composer = useComposer()
  await composer.type(composer.box.id, 'Chị ơi')
  await db.messages.put(removed(said))

  await until(() => expect(words()).toContain(en.comment.deleted))
  expect(words()).not.toContain(said.text)
  await until(() => expect(words()).toContain(en.comment.gone.replace('{kept}', en.kept.text)))
  expect(words()).toContain(input.text)
  expect(onPage('textarea')).toMatchObject({ value: 'Chị ơi' })
  expect((await db.drafts.toArray()).map(({ text }) => text)).toEqual(['Chị ơi'])
  expect((await db.outbox.toArray()).map(({ input }) => input)).toEqual([input])
})
