import type { Language } from '@/domain/language'
import type { Notice, NoticeGroup } from '@/domain/notice'

/** Words of the notifications, by their names under `notice` in the locales, without all the others. */
const words = import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'notice' })

/** What a notification says: its title, its text, and its button. */
export function noticeWords(language: Language, notice: Notice | NoticeGroup): { title: string, text: string, reply: string } {
  const said = words[`./${language}.json`] ?? {}
  const reply = said.reply ?? ''
  if ('names' in notice) return { title: (said[`${notice.kind}Many`] ?? '').replace('{n}', String(notice.names.length)), text: notice.names.map(name => name || said.nameless).join(', '), reply }
  const isTeam = notice.kind === 'mentioned' || notice.kind === 'assigned'
  const [who, what] = isTeam ? [said.server, said.nameless] : [said.nameless, said.noText]
  return { title: (said[notice.kind] ?? '').replace('{name}', () => notice.name || (who ?? '')), text: notice.text || (what ?? ''), reply }
}
