import type { ActionName, Command, Inputs } from '@/domain/actions'
import type { Refusal } from '@/domain/actions/action'
import type { Comment, CommentAction } from '@/domain/comment'
import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { actions, alteredBy, applyCommand } from '@/domain/actions'
import { commentActions, commentRefusal } from '@/domain/comment'
import { mergeComment, removed, summaryOf } from '@/domain/comment-thread'
import { ana, lead, noon, ticket } from '../make'

const day = 24 * 3600_000
const minute = 60_000

const rights: Comment = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
function said(comment: Partial<Comment> = {}, changes: Partial<Said> = {}): Said {
  return { kind: 'message', ticket: 't', id: '5_7', at: noon, from: 'customer', text: 'How much?', attachments: [], comment: { ...rights, ...comment }, ...changes }
}
const under: Partial<Ticket> = { kind: 'comment', channel: 'comment', assignee: 'ana' }
const own: Partial<Said> = { from: 'agent' }

describe('what may be done with one comment', () => {
  it.each<[string, CommentAction | 'reply', Said, Refusal | undefined, number?]>([
    ['S066 like', 'like', said(), undefined],
    ['S066 what is liked', 'like', said({ liked: true }), 'already'],
    ['S066 where the channel does not let', 'like', said({ canLike: false }), 'notAllowed'],
    ['S066 unlike', 'unlike', said({ liked: true }), undefined],
    ['S066 unlike what is not liked', 'unlike', said(), 'already'],
    ['S067 hide', 'hide', said(), undefined],
    ['S067 hide an own one', 'hide', said({ canHide: false }, own), 'notAllowed'],
    ['S067 unhide', 'unhide', said({ hidden: true }), undefined],
    ['S067 hide what is hidden', 'hide', said({ hidden: true }), 'already'],
    ['S068 privately', 'privately', said(), undefined],
    ['S068 on the last moment', 'privately', said(), undefined, noon + 7 * day],
    ['S068 after 7 days', 'privately', said(), 'tooOld', noon + 7 * day + 1],
    ['S068 a second time', 'privately', said({ privately: { at: noon } }), 'messagedOnce'],
    ['S068 to ourselves', 'privately', said({}, own), 'notAllowed'],
    ['S068 where the channel does not let', 'privately', said({ canReplyPrivately: false }), 'notAllowed'],
    ['S094 edit an own one', 'editComment', said({}, own), undefined],
    ['S094 edit somebody else\'s', 'editComment', said(), 'notOwn'],
    ['S069 delete', 'deleteComment', said(), undefined],
    ['S069 delete where the channel does not let', 'deleteComment', said({ canRemove: false }), 'notAllowed'],
    ['S058 reply', 'reply', said(), undefined],
    ['S058 reply where the channel does not let', 'reply', said({ canComment: false }), 'notAllowed'],
    ['what was deleted', 'like', said({ removed: true }), 'gone'],
    ['a message that is no comment', 'like', { ...said(), comment: undefined }, 'notComment'],
  ])('%s', (_, action, comment, refusal, now = noon) => {
    expect(commentRefusal(comment, action, now)).toBe(refusal)
  })

  it.each(commentActions)('%s is for comment tickets alone, livestreams\' included', (name) => {
    expect(actions[name].refusal(ticket(), ana, noon)).toBe('notComment')
    expect(actions[name].refusal(ticket(under), ana, noon)).toBeUndefined()
    expect(actions[name].refusal(ticket({ ...under, kind: 'livestream' }), ana, noon)).toBeUndefined()
  })

  it.each<[string, ActionName, Partial<Ticket>, Refusal]>([
    ['S068 on somebody else\'s ticket', 'privately', { ...under, assignee: 'ben' }, 'notYours'],
    ['S068 on a closed ticket', 'privately', { ...under, status: 'closed' }, 'closed'],
    ['S076 a second message before the customer answers', 'reply', { replyUntil: noon - 1, lastCustomerAt: undefined, lastAgentAt: noon }, 'awaitsAnswer'],
  ])('%s', (_, name, changes, refusal) => {
    expect(actions[name].refusal(ticket(changes), changes.assignee === 'ben' ? lead : ana, noon)).toBe(refusal)
  })
})

describe('what is done shows at once', () => {
  function command<N extends CommentAction>(action: N, input: Inputs[N]): Command<N> {
    return { action, input, ticket: 't', source: 's', id: 'c', by: 'ana', at: noon + minute } as Command<N>
  }
  const comment = '5_7'
  it.each<[string, Command, Partial<Said>]>([
    ['S066 like', command('like', { comment }), { comment: { ...rights, liked: true } }],
    ['S067 hide', command('hide', { comment }), { comment: { ...rights, hidden: true } }],
    ['S072 privately', command('privately', { comment, text: 'Hi' }), { comment: { ...rights, canReplyPrivately: false, privately: { at: noon + minute, by: 'ana' } } }],
    ['S094 edit', command('editComment', { comment, text: 'New' }), { text: 'New', comment: { ...rights, edited: true } }],
    ['S095 delete', command('deleteComment', { comment }), { text: '', comment: { ...rights, removed: true } }],
    ['on another comment', command('like', { comment: 'other' }), said()],
  ])('%s', (_, asked, expected) => {
    expect(alteredBy(said(), asked)).toMatchObject(expected)
  })

  it('S065 a private message answers the ticket and is no comment of it', () => {
    const after = applyCommand(ticket({ ...under, messages: 3, assignee: undefined }), command('privately', { comment, text: 'Hi' }))
    expect(after).toMatchObject({ status: 'pending', waitingSince: undefined, messages: 3, assignee: 'ana', lastActivityAt: noon, snippet: 'Còn hàng không shop?' })
  })
})

describe('a ticket as its comments tell it', () => {
  const first = said({}, { id: '1', at: noon })
  const second = said({}, { id: '2', at: noon + minute, text: 'And in blue?' })
  const answer = said({}, { id: '3', at: noon + 2 * minute, from: 'agent', text: '250k' })

  it.each<[string, Said[], object | undefined]>([
    ['what waits', [second, first], { waitingSince: noon, messages: 2, snippet: 'And in blue?', under: '2', unreadThere: 1, lastAgentAt: undefined }],
    ['S065 what was answered', [answer, first], { waitingSince: undefined, lastFrom: 'agent', lastAgentAt: noon + 2 * minute, under: '1', unreadThere: 0 }],
    ['S065 what was answered privately', [said({ privately: { at: noon } }, { id: '1' })], { waitingSince: undefined, lastAgentAt: noon }],
    ['S065 what came after the one that was messaged', [said({ privately: { at: noon + day } }, { id: '1' }), second], { waitingSince: noon + minute }],
    ['what is left after a deletion', [first, removed(second)], { messages: 1, under: '1', snippet: 'How much?' }],
    ['nothing', [removed(first)], undefined],
  ])('%s', (_, messages, summary) => {
    if (summary) expect(summaryOf(messages)).toMatchObject(summary)
    else expect(summaryOf(messages)).toBeUndefined()
  })

  it('S072 who sent the private message stays known when the comment comes in again', () => {
    const before = said({ privately: { at: noon, by: 'ana' } })
    const again = said({ privately: { at: noon + day, ticket: 's/t_1' } })
    expect(mergeComment(before, again).comment?.privately).toEqual({ at: noon, by: 'ana', ticket: 's/t_1' })
    expect(mergeComment(before, said()).comment?.privately).toEqual({ at: noon, by: 'ana', ticket: undefined })
  })

  it('S046 other words are an edit, the same words are none, and a deleted one that is back is itself again', () => {
    expect(mergeComment(said(), said({}, { text: 'How much is it?' })).comment?.edited).toBe(true)
    expect(mergeComment(said(), said()).comment?.edited).toBeUndefined()
    expect(mergeComment(removed(said()), said()).comment).toEqual(rights)
  })
})
