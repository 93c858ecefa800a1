import type { Location } from '@/domain/map-link'
import { locationOf } from '@/domain/map-link'

const redirects = /^https:\/\/(?:l|lm|www)\.facebook\.com\/l\.php\?/

/** Facebook wraps links that lead out of it in a redirect of its own; what it leads to is meant. */
const unwrapped = (link: string) => redirects.test(link) ? new URL(link).searchParams.get('u') ?? link : link

/**
 * A pin shared in Messenger. The Conversations API has no kind for it: it comes as a shared link, or as a card with a
 * button, that leads to a map (mostly Bing's, with `where1`). One without coordinates stays the link that it is.
 */
export function pinOf(link: string | undefined): Pick<Location, 'url'> & Required<Pick<Location, 'at'>> | undefined {
  const found = link === undefined ? undefined : locationOf(unwrapped(link))
  return found?.at && { at: found.at, url: found.url }
}
