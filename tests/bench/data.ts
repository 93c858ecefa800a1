import type { Arrival } from '@/domain/arrive'
import type { Facts } from '@/domain/customer'
import type { Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import type { Desk } from '@/domain/ticket'
import { tagId } from '@/domain/tag'
import { randomly } from '../random'

/** Five Pages, one year, 70 % closed, customers of four languages: what `product.md` calls a large shop. */
export const pages = [1, 2, 3, 4, 5].map(n => `facebook:${n}`)
const year = 365 * 24 * 3600_000
const day = 24 * 3600_000

export function sourceOf(id: string, changes: Partial<Source> = {}): Source {
  const account = id.split(':')[1] ?? id
  return {
    id,
    connector: 'facebook',
    account,
    name: `Page ${account}`,
    hue: 2,
    order: Number(account),
    practice: false,
    greets: account === '5',
    paused: false,
    ...changes,
  }
}

const names = {
  vi: [['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'], ['Thị', 'Văn', 'Ngọc', 'Thanh', 'Minh', 'Thị Kim', 'Quốc', 'Thị Thu'], ['Lan', 'Hương', 'Hà', 'Anh', 'Dũng', 'Đức', 'Trang', 'Linh', 'Phương', 'Thảo', 'Tuấn', 'Yến', 'Hằng', 'Giang']],
  id: [['Siti', 'Budi', 'Dewi', 'Agus', 'Sri', 'Putri', 'Eko', 'Rina', 'Wahyu', 'Ayu'], ['Nur', 'Dwi', 'Tri', 'Adi', 'Eka', 'Indah'], ['Santoso', 'Wijaya', 'Lestari', 'Saputra', 'Hidayat', 'Rahmawati', 'Kusuma', 'Pratiwi']],
  hu: [['Kovács', 'Szabó', 'Tóth', 'Nagy', 'Horváth', 'Varga', 'Kiss', 'Molnár', 'Szűcs', 'Győri'], ['Anna', 'Péter', 'Éva', 'László', 'Zsófia', 'Gergő', 'Ágnes', 'Bálint'], ['', 'Mária', 'István', 'Júlia', 'Ödön']],
  en: [['Emma', 'Noah', 'Olivia', 'Liam', 'Ava', 'James', 'Sophie', 'Jack', 'Grace', 'Harry'], ['', 'Rose', 'Lee', 'May', 'Jay'], ['Smith', 'Jones', 'Taylor', 'Brown', 'Wilson', 'Evans', 'O’Neill', 'Walker']],
} as const
export const tagNames = ['Khách sỉ', 'VIP', 'Đổi hàng', 'Size', 'Giao gấp'] as const
/** Given to one ticket in 2500: what a filter looks for in a whole list. */
export const rareTag = 'rare'
const languages = ['vi', 'vi', 'vi', 'id', 'hu', 'en'] as const
const streets = ['Lê Lợi', 'Nguyễn Trãi', 'Trần Hưng Đạo', 'Hai Bà Trưng', 'Cách Mạng Tháng Tám']
const words = ['Shop ơi còn size M không ạ?', 'Harga berapa kak, ongkir ke Bandung?', 'Mikor érkezik meg a csomagom?', 'Is the linen sheet back in stock?', 'Dạ cho em xin thêm hình thật với ạ', 'ok ạ']

/** What is known of the imported customer with this number, always the same. */
export function personOf(i: number): Facts {
  const { upTo, pick } = randomly(i + 1_000_003)
  const name = names[pick(languages)].map(part => pick(part as readonly string[])).filter(Boolean).join(' ')
  const values = {
    name,
    phone: `09${10_000_000 + upTo(89_999_999)}`,
    address: `${1 + upTo(300)} ${pick(streets)}, P.${1 + upTo(20)}, Q.${1 + upTo(12)}, TP.HCM`,
    email: `kh${i}@example.com`,
  }
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [{ id: field, value, from: 'file', at: 0 }]]))
}

/** The ticket with this number, always the same; the higher the number, the later its last word. */
export function arrivalOf(i: number, count: number, now: number, page = pages[i % pages.length] ?? ''): Arrival & { desk: Desk } {
  const { upTo, pick, chance } = randomly(i + 1)
  const at = Math.floor(now - year + (i / count) * year * 0.999)
  const closed = chance(0.7)
  const waits = !closed && chance(0.6)
  const name = names[pick(languages)].map(part => pick(part as readonly string[])).filter(Boolean).join(' ')
  const desk: Desk = {
    status: closed ? 'closed' : waits ? 'open' : 'pending',
    reason: closed ? pick(['resolved', 'abandoned']) : undefined,
    assignee: chance(0.7) ? pick(['me', 'lan', 'budi', 'anna']) : undefined,
    priority: chance(0.2) ? pick(['high', 'medium', 'low']) : undefined,
    tags: [...(chance(0.3) ? [tagId(pick(tagNames))] : []), ...(i % 2500 === 7 ? [rareTag] : [])],
  }
  return {
    desk,
    conversation: {
      id: `${page}/t_${10_000_000 + i}`,
      source: page,
      page,
      channel: 'messenger',
      kind: pick(['message', 'message', 'message', 'comment', 'livestream']),
      customer: `${page}/${4_400_000_000_000 + i}`,
      name,
      snippet: pick(words),
      lastFrom: waits ? 'customer' : 'agent',
      lastActivityAt: at,
      lastCustomerAt: waits ? at : at - 60_000 * (1 + upTo(100)),
      lastAgentAt: waits && chance(0.3) ? undefined : at - (waits ? 7_200_000 : 0),
      waitingSince: waits ? at - upTo(3_600_000) : undefined,
      messages: 1 + upTo(30),
      unreadThere: waits && chance(0.5) ? 1 : 0,
      replyUntil: at + day,
      humanUntil: at + 7 * day,
      link: `https://www.facebook.com/${page.slice(9)}/inbox/${10_000_000 + i}/`,
      reachable: true,
    },
  }
}

/** Some messages of that ticket, the last one at the ticket's own time. */
export function messagesOf({ conversation }: Arrival, count: number): Said[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'message',
    ticket: conversation.id,
    at: conversation.lastActivityAt - (count - 1 - i) * 60_000,
    id: `m_${conversation.id.slice(-8)}_${i}`,
    from: i % 2 === 0 ? 'customer' : 'agent',
    text: words[i % words.length] ?? '',
    attachments: [],
  }))
}
