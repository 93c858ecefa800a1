import type { Filters } from '@/domain/filters'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePostName } from '@/components/comments/post-name'
import { noFilters } from '@/domain/filters'
import { usePosts } from '@/stores/posts'
import { useQueue } from '@/stores/queue'
import { useRosters } from '@/stores/rosters'
import { useTags } from '@/stores/tags'

/** A filter that is on, in words. */
export interface FilterOn {
  name: keyof Filters
  text: string
}

/** The filters that are on, as chips and sentences say them (S062), and how to take one off. */
export function useFiltersOn() {
  const { t } = useI18n()
  const queue = useQueue()
  const tags = useTags()
  const rosters = useRosters()
  const postName = usePostName()

  const flags = ['unread', 'seen', 'missed', 'phone'] as const
  const on = computed<FilterOn[]>(() => {
    const { priorities, channels, tags: tagged, allTags, posts, teams } = queue.filters
    const between = allTags && tagged.length > 1 ? ' + ' : ', '
    // Posts are only read when one is asked for.
    const post = (id: string) => postName(usePosts().get(id))
    return [
      ...flags.filter(name => queue.filters[name]).map(name => ({ name, text: t(`filter.${name}`) })),
      ...[
        { name: 'priorities' as const, title: t('filter.priority'), of: priorities.map(name => t(`priority.${name}`)), between: ', ' },
        { name: 'channels' as const, title: t('filter.channel'), of: channels.map(name => t(`channel.${name}`)), between: ', ' },
        { name: 'tags' as const, title: t('filter.tags'), of: tagged.map(id => tags.get(id).name), between },
        { name: 'posts' as const, title: t('post.title'), of: posts.map(post), between: ', ' },
        { name: 'teams' as const, title: t('filter.teams'), of: teams.map(id => rosters.nameOf(id) ?? t('team.nameless')), between: ', ' },
      ].filter(group => group.of.length > 0).map(({ name, title, of, between }) => ({ name, text: `${title}: ${of.join(between)}` })),
    ]
  })
  const off = (name: keyof Filters) => void queue.filterBy({ [name]: noFilters()[name] })

  return { on, off }
}
