import type { Source } from '@/domain/source'

/** Facebook's own id in one of ours, `<source id>/<its id>`. Source ids hold no slash. */
export const remoteId = (id: string): string => id.slice(id.indexOf('/') + 1)

/** Whether an id is ours: the Page's own, or that of the Instagram account linked to it. */
export function isOurs({ account, linked }: Pick<Source, 'account' | 'linked'>, id: string | undefined): boolean {
  return id !== undefined && (id === account || id === linked?.id)
}
