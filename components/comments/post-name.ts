import type { Post } from '@/domain/comment'
import { useI18n } from 'vue-i18n'
import { useTimes } from '@/components/times'
import { useSession } from '@/stores/session'

/** A post in one line: its words or that it has none, and when it was published. */
export function usePostName() {
  const { t } = useI18n()
  const { when } = useTimes()
  const session = useSession()

  return (post: Post | undefined) => post
    ? [post.excerpt || t('post.noText'), ...(post.at === undefined ? [] : [when(post.at, session.now)])].join(' · ')
    : t('post.title')
}
