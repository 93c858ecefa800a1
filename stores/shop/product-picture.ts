import type { Card } from '@/domain/card'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { takes } from '@/domain/upload'
import { askToReach } from '@/platform/permissions'
import { useCard } from '@/stores/card'
import { useComposer } from '@/stores/composer'
import { painted } from '@/stores/painted'
import { useTicket } from '@/stores/ticket'
import { useShopSay } from './shop-say'
import { useShopView } from './shop-view'

/** `product.picture.<name>` in the locales. */
export type PictureOutcome = 'done' | 'notAllowed' | 'failed'

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' }
/** How long (ms) a shop's picture may take. */
const patience = 20_000

function originOf(url: string) {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined
}

/** A file name that is valid on any system: letters and digits of the title. */
const nameOf = (title: string, type: string) => `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '').slice(0, 60) || 'product'}.${endings[type] ?? 'jpg'}`

/** A product's picture as a file beside the reply: fetched when it is pressed, from a host that is asked for then. */
export const useProductPicture = defineStore('product-picture', () => {
  const ticket = useTicket()
  const composer = useComposer()
  const view = useShopView()
  const say = useShopSay()
  const cards = useCard()
  const isOffered = computed(() => ticket.ticket !== undefined && ticket.offered(ticket.ticket).includes('reply') && takes(composer.limits?.types ?? [], 'image/jpeg'))

  /** As a card before the reply, where the channel has them: looked at, then sent by the agent. `line` is read only now. */
  async function show(wish: Omit<Card, 'text'>, line: () => Promise<string>): Promise<PictureOutcome> {
    const of = ticket.id
    const card = cards.fit({ ...wish, text: await line() })
    // Read for one customer, never put before another.
    if (!card || of !== ticket.id || say.why) return 'done'
    if (composer.noting || composer.mailing) composer.pick('reply')
    cards.put(card)
    view.backToConversation()
    composer.wishFocus()
    return 'done'
  }

  async function attach(url: string, title: string): Promise<PictureOutcome> {
    const [origin, of] = [originOf(url), ticket.id]
    const allowed = origin === undefined ? Promise.resolve(true) : askToReach([origin])
    try {
      if (!await allowed) return 'notAllowed'
      const response = await fetch(url, { referrerPolicy: 'no-referrer', credentials: 'omit', signal: AbortSignal.timeout(patience) })
      const blob = await response.blob()
      if (!response.ok || !blob.type.startsWith('image/')) return 'failed'
      // Fetched for one customer, never put before another.
      if (of !== ticket.id || say.why) return 'done'
      if (composer.noting) composer.pick('reply')
      const picture = blob.type === 'image/svg+xml' ? await painted(blob) : blob
      await composer.addFiles([new File([picture], nameOf(title, picture.type), { type: picture.type })])
      view.backToConversation()
      return 'done'
    }
    catch {
      return 'failed'
    }
  }
  return { isOffered, why: computed(() => say.why), attach, show, mayShow: (wish: Omit<Card, 'text'>) => cards.fit({ ...wish, text: '' }) !== undefined }
})
