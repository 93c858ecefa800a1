import type { Inbox, Office, Talk } from '../chatwoot/office'
import type { Running } from '../chatwoot/running'
import type { Story } from '../customers/voice'
import type { Language } from '../talk'
import type { Life } from './life'
import { meet } from '../chatwoot/furnish'
import { begin } from '../chatwoot/talk'
import { tell as tellStory, voices } from '../customers/people'
import { draw, pick } from '../random'
import { addressName, subjects } from './words'

/** Numbers as WhatsApp tells them; `#` is a digit. */
const numbers: Record<Language, string> = { vi: '+8490#######', id: '+62812########', hu: '+3630#######', en: '+447700900###' }
const places: Record<Language, { city: string, country: string, country_code: string }> = {
  vi: { city: 'Đà Nẵng', country: 'Vietnam', country_code: 'VN' },
  id: { city: 'Bandung', country: 'Indonesia', country_code: 'ID' },
  hu: { city: 'Szeged', country: 'Hungary', country_code: 'HU' },
  en: { city: 'Cardiff', country: 'United Kingdom', country_code: 'GB' },
}
const browsers: [Record<string, string>, ...Record<string, string>[]] = [
  { browser_name: 'Chrome', browser_version: '142.0.0', device_name: 'Unknown', platform_name: 'Windows', platform_version: '11' },
  { browser_name: 'Safari', browser_version: '26.1', device_name: 'iPhone', platform_name: 'iOS', platform_version: '26.1' },
  { browser_name: 'Firefox', browser_version: '145.0', device_name: 'Unknown', platform_name: 'Linux', platform_version: '' },
]

function newName(office: Office, life: Life, language: Language): string {
  const taken = new Set(office.contacts.map(({ name }) => name))
  const draft = () => voices[language].names.map(part => pick(life, part)).filter(Boolean).join(' ')
  let name = draft()
  for (let tries = 0; taken.has(name) && tries < 40; tries++) name = draft()
  return name
}

const filled = (life: Life, shape: string) => shape.replace(/#/g, () => String(Math.floor(draw(life) * 10)))

/** What each kind of inbox knows of somebody who comes to it. */
const toldBy: Record<string, (life: Life, talk: Talk, language: Language) => void> = {
  'Channel::WebWidget': (life, talk, language) => {
    talk.more = { browser: pick(life, browsers), referer: 'https://shop.example/new-in', browser_language: language, initiated_at: { timestamp: new Date(talk.createdAt).toISOString() } }
    talk.custom = { pages_visited: '/ → /new-in → /delivery' }
  },
  'Channel::Email': (life, talk, language) => {
    talk.more = { source: 'email', mail_subject: pick(life, subjects[language]), initiated_at: { timestamp: new Date(talk.createdAt).toISOString() } }
  },
}

/** A number as somebody who speaks this language types it. */
export function phoneOf(life: Life, language: Language): string {
  return filled(life, pick(life, voices[language].phones))
}

/** Somebody new with something to ask, who has not said anything so far. */
export function comer(running: Running, life: Life, inbox: Inbox, language: Language, at: number, name = newName(running.office, life, language)): Talk {
  const { office } = running
  const voice = voices[language]
  const phone = phoneOf(life, language)
  const contact = meet(office, name, at, {
    email: inbox.type === 'Channel::Email' ? `${addressName(name)}@mail.example` : null,
    phone: inbox.type === 'Channel::Whatsapp' ? filled(life, numbers[language]) : null,
    online: inbox.type === 'Channel::WebWidget',
    more: inbox.type === 'Channel::WebWidget' ? places[language] : {},
  })
  const talk = begin(running, inbox.id, contact, at)
  toldBy[inbox.type]?.(life, talk, language)
  const story = tellStory(life, { category: 'Home decor' }, { language, phone, address: pick(life, voice.addresses) })
  life.plots[talk.id] = { language, answer: '', rest: story.map(([says, answer]): Story[number] => [says.flatMap(spoken), answer]).filter(([says]) => says.length > 0) }
  return talk
}

/** Pictures stay with the other practice shop: here everything is said in words. */
function spoken(text: string): string[] {
  if (text.startsWith('picture:')) return []
  return [text.startsWith('sticker:') ? '🙏' : text]
}
