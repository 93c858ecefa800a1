import type { Candidate, Evidence, Match } from '@/domain/inbox/match'
import type { Place } from '@/domain/inbox/place'
import { expect, it } from 'vitest'
import { match } from '@/domain/inbox/match'

const place = (changes: Partial<Place> = {}): Place => ({ page: '1', item: '201', kind: 'learned', name: 'Siti Contoh', last: { id: 'm_3', text: 'Yang biru masih ada?' }, ...changes })
const siti = (changes: Partial<Candidate> = {}): Candidate => ({ id: 'siti', name: 'Siti Contoh', snippet: 'Yang biru masih ada?', messages: ['m_2', 'm_3'], ...changes })
const other = siti({ id: 'other', snippet: 'Terima kasih banyak', messages: ['m_9'] })
const evidence = (changes: Partial<Evidence>): Evidence => ({ computed: [], named: [], ...changes })

const sure: Match = { ticket: 'siti', sure: true }
const ask: Match = { ticket: 'siti', sure: false }
const unknown: Match = { unknown: true }

it.each<[string, Place, Partial<Evidence>, Match]>([
  ['learned, and the name is the same', place(), { learned: siti() }, sure],
  ['learned, without a heading', place({ name: '' }), { learned: siti() }, sure],
  ['learned, another name, the same last message', place({ name: 'Siti' }), { learned: siti() }, sure],
  ['learned, another name and other words', place({ name: 'Lan', last: { id: 'x', text: 'Chào shop nhé' } }), { learned: siti() }, ask],
  ['led to from its own link, several of that name', place({ last: undefined }), { led: siti(), named: [siti(), other] }, sure],
  ['led to, but the page opened somebody else', place({ name: 'Lan', last: undefined }), { led: siti() }, unknown],
  ['led to, another name, the same last message', place({ name: 'Siti' }), { led: siti() }, sure],
  ['led to, without a heading or a message', place({ name: '', last: undefined }), { led: siti() }, unknown],
  ['led to, but learned as somebody else', place({ last: undefined }), { led: siti(), learned: other }, ask],
  ['the name and the message', place(), { named: [siti()] }, sure],
  ['the name and the same words', place({ last: { id: '', text: 'yang  biru masih ada?' } }), { named: [siti()] }, sure],
  ['the name in another spelling of Unicode, with zero width', place({ name: 'SITI\u200B Contoh '.normalize('NFD') }), { named: [siti()] }, sure],
  ['the name alone', place({ last: undefined }), { named: [siti()] }, ask],
  ['the name and words that everybody says', place({ last: { id: '', text: 'ok' } }), { named: [siti({ snippet: 'ok' })] }, ask],
  ['two of the name, one has the message', place(), { named: [siti(), other] }, ask],
  ['two of the name, no proof', place({ last: undefined }), { named: [siti(), other] }, unknown],
  ['two of the name, both have the words', place({ last: { id: '', text: 'Yang biru masih ada?' } }), { named: [siti(), siti({ id: 'twin' })] }, unknown],
  ['nearly the name', place({ name: 'Siti Contoh 2' }), { named: [siti()] }, unknown],
  ['the message without the name', place({ name: 'Lan' }), { named: [siti()] }, unknown],
  ['no heading', place({ name: '' }), { named: [siti({ name: '' })] }, unknown],
  ['computed', place({ kind: 'computed', name: 'whoever' }), { computed: [siti({ name: '@siti' })] }, sure],
  ['computed, and not here yet', place({ kind: 'computed' }), { named: [siti()] }, unknown],
  ['the only one under a post', place({ kind: 'post', name: 'Our post' }), { computed: [siti()] }, ask],
  ['one of the name under a post', place({ kind: 'post' }), { computed: [siti(), siti({ id: 'lan', name: 'Lan' })] }, ask],
  ['several under a post', place({ kind: 'post', name: 'Our post' }), { computed: [siti(), other] }, unknown],
])('S002 S110 %s', (_, where, known, expected) => {
  expect(match(where, evidence(known))).toEqual(expected)
})
