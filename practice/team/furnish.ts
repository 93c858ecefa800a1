import type { Office, Staff } from '../chatwoot/office'
import type { Language } from '../talk'
import type { Life } from './life'
import { newOffice, otto, sue } from '../chatwoot/furnish'
import { agentOf, open } from '../chatwoot/running'
import { append } from '../chatwoot/talk'
import { escalate, nextTurn, set, speak } from './doings'
import { staff } from './life'
import { comer } from './people'
import { handedOn } from './words'

/** A reserved name that can belong to nobody; nothing is ever sent there. */
export const teamHost = 'team.practice.invalid'

const minute = 60_000
const hour = 60 * minute
const [web, email, whatsapp, telegram] = [31, 32, 33, 37]

interface Past {
  inbox: number
  language: Language
  name: string
  /** When (ms ago) the last word was said. */
  ago: number
  has?: number
  /** Answered, done with, or handed on to those who decide. */
  is?: 'answered' | 'resolved' | 'escalated'
}

/** Few enough to be taken in at a glance: some wait for anybody, one waits for you, colleagues have some, one was escalated. */
const pasts: Past[] = [
  { inbox: web, language: 'en', name: 'Harriet Lowe', ago: 3 * minute },
  { inbox: telegram, language: 'vi', name: 'Võ Thị Mỹ Linh', ago: 12 * minute },
  { inbox: email, language: 'hu', name: 'Fekete Dorottya', ago: 38 * minute },
  { inbox: whatsapp, language: 'id', name: 'Made Sukma Dewi', ago: 52 * minute, has: staff.you },
  { inbox: web, language: 'en', name: 'Femi Adeyemi', ago: 25 * minute, has: staff.otto, is: 'escalated' },
  { inbox: whatsapp, language: 'vi', name: 'Đỗ Gia Hân', ago: 2 * hour, has: staff.ida, is: 'answered' },
  { inbox: email, language: 'en', name: 'Margaret Oduya', ago: 5 * hour, has: staff.otto, is: 'answered' },
  { inbox: telegram, language: 'id', name: 'Yusuf Maulana', ago: 26 * hour, has: staff.ida, is: 'resolved' },
]

/** Colleagues have the site open all day, so only the availability that they chose counts. */
const person = (changes: Partial<Staff>, base: Staff = otto): Staff => ({ ...base, autoOffline: false, ...changes })

function people(): Staff[] {
  const own = { token: 'PRACTICE_TEAM', pubsub: 'PRACTICE_TEAM_PUBSUB', email: 'you@shop.example' }
  return [
    person({ id: staff.you, name: 'You', role: 'administrator', availability: 'offline', autoOffline: true, ...own }),
    person({ id: staff.otto }),
    person({ id: staff.ida, name: 'Ida Hansen', email: 'ida@lampshop.example', token: 'PRACTICE_TOKEN_14', pubsub: 'PRACTICE_PUBSUB_14' }),
    person({ availability: 'busy' }, sue),
  ]
}

/** A shop with a team at `now`: four people, four ways to write to it, and a day behind it. */
export function newTeam(seed: number, now: number): Office {
  const office = newOffice(teamHost)
  const life: Life = { random: seed, clock: now, due: [{ kind: 'arrive', at: now + 70_000 }], plots: {} }
  office.life = life
  office.account.name = 'Team desk'
  office.agents = people()
  office.inboxes = office.inboxes.filter(({ id }) => [web, email, whatsapp, telegram].includes(id))
  office.teams = [{ id: 5, name: 'first line', members: [staff.you, staff.otto, staff.ida] }, { id: 6, name: 'escalations', members: [staff.you, staff.sue] }]
  office.attributes.push(
    { id: 5, name: 'Newsletter', key: 'newsletter', type: 'checkbox', model: 'contact_attribute', values: [] },
    { id: 6, name: 'Customer since', key: 'customer_since', type: 'date', model: 'contact_attribute', values: [] },
    { id: 7, name: 'Pages visited', key: 'pages_visited', type: 'text', model: 'conversation_attribute', values: [] },
  )
  for (const past of pasts) live(office, life, past, now)
  // What was answered before goes on when it is written to again, not by itself.
  life.due = life.due.filter(({ kind }) => kind === 'arrive')
  return office
}

function live(office: Office, life: Life, { inbox: id, language, name, ago, has, is }: Past, now: number) {
  const clock = { at: now - ago - 6 * minute }
  const running = open(office, () => clock.at)
  const inbox = office.inboxes.find(inbox => inbox.id === id)
  if (!inbox) return
  const talk = comer(running, life, inbox, language, clock.at, name)
  const texts = nextTurn({ running, life }, talk)
  clock.at = now - ago
  for (const text of texts) speak({ running, life }, talk, [text], clock.at - (is === 'answered' || is === 'resolved' ? 4 * minute : 0))
  const who = agentOf(office, has)
  if (!who) return
  talk.assignee = who.id
  talk.agentSeenAt = who.id === staff.you ? 0 : clock.at
  if (is === 'escalated') return escalate(running, talk, who.id, handedOn[language], clock.at)
  if (is === undefined) return
  append(running, talk, { kind: 1, agent: who.id, content: life.plots[talk.id]?.answer ?? '' }, clock.at)
  set(running, talk, is === 'resolved' ? 'resolved' : 'snoozed', who)
}
