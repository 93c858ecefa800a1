import type { Whose } from './ids'
import type { Mention } from '@/domain/actions/note'
import { agentNumber } from './ids'

/** `@Sue` of a note as the link by which the server finds who is meant (§1.3). */
export function withMentions(whose: Whose, text: string, mentions: Mention[]): string {
  // Longer names first, so that `@Mai Lan` is not taken for `@Mai`.
  const ordered = [...mentions].sort((a, b) => b.name.length - a.name.length)
  if (ordered.length === 0) return text
  const names = ordered.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text.replace(new RegExp(`@(${names})`, 'gu'), (whole, name: string) => {
    const mention = ordered.find(one => one.name === name)
    return mention ? `[@${name.replace(/[[\]]/g, '')}](mention://user/${agentNumber(whose, mention.id)}/${encodeURIComponent(name)})` : whole
  })
}
