import type { Enclosure } from '../talk'
import type { World } from '../world'
import { enclosureId } from '../threads'
import { refuseWith } from './answer'
import { text } from './call'

const record = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? { ...value } : {}
const records = (value: unknown) => Array.isArray(value) ? value.map(record) : []
const wrong = (what: string) => refuseWith(100, `(#100) ${what}`, 2018320)
const isPage = (url: string | undefined) => url !== undefined && /^https?:\/\/\S+$/.test(url)
/** The practice shop's pictures are their own addresses; Facebook itself fetches from the web alone. */
const isPicture = (url: string) => isPage(url) || url.startsWith('data:image/')

/** `attachment.type` template: one generic template of one element is what is known here. */
export function templateOf(world: World, payload: unknown): Enclosure {
  const { template_type, elements } = record(payload)
  const [element, ...more] = records(elements)
  if (text(template_type) !== 'generic' || !element || more.length > 9) throw wrong('param message[attachment][payload] is invalid')
  const [title, subtitle, picture] = [text(element.title) ?? '', text(element.subtitle), text(element.image_url)]
  const buttons = records(element.buttons)
  if (title === '' || title.length > 80 || (subtitle ?? '').length > 80) throw wrong('title and subtitle have at most 80 characters')
  if (subtitle === undefined && picture === undefined && buttons.length === 0) throw wrong('an element needs more than a title')
  if (picture !== undefined && !isPicture(picture)) throw wrong('image_url has to be an address')
  if (buttons.length > 3 || buttons.some(button => (text(button.title) ?? '').length > 20 || text(button.title) === '' || !isPage(text(button.url)))) throw wrong('at most 3 buttons of 20 characters, each with an address')
  const [button] = buttons
  const cta = button && { title: text(button.title) ?? '', type: 'web_url', url: text(button.url) ?? '' }
  return { id: enclosureId(world), kind: 'card', mime: '', name: title, size: 0, card: { title, ...(subtitle === undefined ? {} : { subtitle }), ...(picture === undefined ? {} : { media_url: picture }), ...(cta ? { cta } : {}) } }
}
