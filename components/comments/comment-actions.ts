import type { Component } from 'vue'
import type { Refusal } from '@/domain/actions/action'
import type { Said } from '@/domain/message'
import type { Owed } from '@/stores/owed'
import { BookmarkPlus, Clock, Eye, EyeOff, MessageCircle, Pencil, Reply, ThumbsUp, Trash2 } from '@lucide/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { highlightedIn } from '@/components/customer/highlighted'
import { useMoment } from '@/components/moment'
import { useCannedKeep } from '@/stores/canned/canned-keep'
import { useComments } from '@/stores/comments'
import { useComposer } from '@/stores/composer'
import { useSession } from '@/stores/session'

/** One thing that can be done with a comment, as a control. */
export interface CommentControl {
  name: string
  icon: Component
  words: string
  /** Says more than the word. */
  title?: string
  /** It is on: liked. */
  pressed?: boolean
  /** Filled and blue: the private message was sent (S072). */
  sent?: boolean
  /** Why it cannot be pressed. */
  why?: Refusal
  do: () => void
}
type Asks = Record<'history' | 'edit' | 'remove', () => void>

/** The controls of one comment, in the order of the bar (S066–S070), without those that the channel lacks. */
export function useCommentActions(comment: () => { said: Said, about?: Owed[] }, asks: Asks) {
  const { t } = useI18n()
  const { moment } = useMoment()
  const comments = useComments()
  const composer = useComposer()
  const session = useSession()
  const canned = useCannedKeep()

  function message(said: Said, about?: Owed[]): CommentControl {
    const { privately } = said.comment ?? {}
    const base = { name: 'message', icon: MessageCircle, do: asks.history }
    const owed = comments.owedPrivately(about)
    if (owed) return owed.state === 'rejected' ? { ...base, words: t('comment.message') } : { ...base, icon: Clock, words: t('comment.messageUnderWay') }
    if (!privately) return { ...base, words: t('comment.message'), why: comments.why(said, 'privately') }
    const time = moment(privately.at)
    const name = privately.by === session.agent.id ? t('common.you') : session.nameOf(privately.by ?? '')
    return { ...base, words: t('comment.messageSent'), sent: true, title: t(name ? 'comment.sentWhenBy' : 'comment.sentWhen', { time, name }) }
  }
  function answer(said: Said) {
    composer.pick('reply')
    composer.to = said.id
  }

  return computed<CommentControl[]>(() => {
    const { said, about } = comment()
    const { comment: how } = said
    if (!how) return []
    const has = (name: 'like' | 'hide' | 'reply' | 'privately' | 'editComment' | 'deleteComment') => comments.offered.has(name)
    const sent = has('privately') || how.privately ? [message(said, about)] : []
    // What was sent privately stays visible.
    if (how.removed) return how.privately ? sent : []
    const own = said.from !== 'customer'
    return [
      ...(has('like') ? [{ name: 'like', icon: ThumbsUp, words: t(how.liked ? 'comment.liked' : 'comment.like'), pressed: how.liked, why: comments.why(said, how.liked ? 'unlike' : 'like'), do: () => comments.like(said) }] : []),
      ...(!own && has('reply') ? [{ name: 'reply', icon: Reply, words: t('comment.reply'), why: comments.why(said, 'reply'), do: () => answer(said) }] : []),
      ...(own && has('editComment') ? [{ name: 'edit', icon: Pencil, words: t('common.edit'), why: comments.why(said, 'editComment'), do: asks.edit }] : []),
      ...(!own && has('hide') ? [{ name: 'hide', icon: how.hidden ? Eye : EyeOff, words: t(how.hidden ? 'comment.unhide' : 'comment.hide'), why: comments.why(said, how.hidden ? 'unhide' : 'hide'), do: () => comments.hide(said) }] : []),
      ...(own ? [] : sent),
      // S155: an answer that was given once will be needed again.
      ...(own && said.text !== '' ? [{ name: 'keep', icon: BookmarkPlus, words: t('canned.keep'), do: () => canned.begin(highlightedIn(document.querySelector(`[data-entry="${CSS.escape(said.id)}"]`)) || said.text) }] : []),
      ...(has('deleteComment') ? [{ name: 'delete', icon: Trash2, words: t('common.delete'), why: comments.why(said, 'deleteComment'), do: asks.remove }] : []),
    ]
  })
}
