import type { RawMessage } from '@/connectors/chatwoot/schema'
import type { Said } from '@/domain/message'
import { expect, it } from 'vitest'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { entryOf } from '@/connectors/chatwoot/message'
import { arrive } from '@/domain/arrive'
import { maskRow } from '@/domain/mask/row'
import { stand } from './stand'

const raw = (changes: Partial<RawMessage>): RawMessage => ({ id: 9, message_type: 0, content: 'Hi', content_type: 'text', status: 'sent', created_at: 1_781_692_800, private: false, attachments: [], content_attributes: {}, ...changes })
const said = (changes: Partial<RawMessage>) => entryOf(stand().mai, 't', raw(changes)) as Said

const whatsapp = { source_url: 'https://fb.me/brass', source_id: '120', source_type: 'ad', headline: 'Brass lamp sale', body: 'Half price', media_type: 'image', image_url: 'https://cdn.example/lamp.jpg', ctwa_clid: 'x' }
const messenger = { ref: 'lamp', source: 'ADS', type: 'OPEN_THREAD', ad_id: '6045', ads_context_data: { ad_title: 'Shades', photo_url: 'https://cdn.example/shade.jpg', post_id: '1' } }

it.each([
  ['WhatsApp', whatsapp, { kind: 'ad', title: 'Brass lamp sale', text: 'Half price', url: 'https://fb.me/brass', preview: 'https://cdn.example/lamp.jpg' }],
  ['Messenger and Instagram', messenger, { kind: 'ad', title: 'Shades', preview: 'https://cdn.example/shade.jpg' }],
  ['an address alone', { source_url: 'https://fb.me/x' }, { kind: 'ad', url: 'https://fb.me/x' }],
  ['an address that is a script', { source_url: 'javascript:alert(1)', headline: 'Sale' }, { kind: 'ad', title: 'Sale' }],
  ['nothing that can be read', { headline: 7, body: null }, undefined],
  ['another shape', 'ad', undefined],
])('S128: the ad through which a customer came, as %s tells it', (_, referral, shown) => {
  expect(said({ content_attributes: { referral } }).attachments).toEqual(shown ? [shown] : [])
})

it('S128: it stands on the card, and stays when the server tells only later words', async () => {
  const { mai, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Is it there?' })
  const first = await readOne(mai, talk.id)
  const before = arrive(undefined, arrivalOf(mai, first, Date.now(), [raw({ content_attributes: { referral: whatsapp } })]), false, Date.now())
  expect(before.visitor).toEqual({ referrer: 'Brass lamp sale · https://fb.me/brass' })
  talk.custom = { order: 'A-1' }
  expect(arrive(before, arrivalOf(mai, await readOne(mai, talk.id), Date.now()), false, Date.now()).visitor).toEqual({ referrer: 'Brass lamp sale · https://fb.me/brass', custom: { order: 'A-1' } })
})

it('S010 S037: a colleague\'s note and a status line behind it leave the row its last words and its time', async () => {
  const { mai, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Is it there?' })
  const before = arrive(undefined, arrivalOf(mai, await readOne(mai, talk.id), Date.now()), false, Date.now())
  talk.activeAt += 60_000
  const later = { created_at: Math.floor(talk.activeAt / 1000), id: 99 }
  const told = { ...await readOne(mai, talk.id), last_activity_at: later.created_at, messages: [raw({ ...later, id: 100, message_type: 2, content: 'Assigned to Mai' })], last_non_activity_message: raw({ ...later, message_type: 1, private: true, content: 'Please decide' }) }
  expect(arrive(before, arrivalOf(mai, told, Date.now()), false, Date.now())).toMatchObject({ snippet: 'Is it there?', lastFrom: 'customer', lastActivityAt: before.lastActivityAt })
})

it('S104: what staff wrote on the network\'s own app is a person\'s answer; what nobody wrote is a machine\'s', () => {
  expect(said({ message_type: 1, content_attributes: { external_echo: true } }).from).toBe('agent')
  expect(said({ message_type: 1 }).from).toBe('bot')
  expect(said({ message_type: 3, content_attributes: { external_echo: true } }).from).toBe('bot')
})

const sizes = { items: [{ title: 'Small', value: 's' }, { title: 'Large', value: 'l' }] }
const form = { items: [{ name: 'size', label: 'Size' }, { name: 'note', label: 'Note' }], submitted_values: [{ name: 'size', value: 42 }, { name: 'note', value: 'soon' }] }
it.each([
  ['a choice', { content_type: 'input_select', content_attributes: sizes }, 'Hi\n• Small\n• Large', undefined],
  ['a choice that was made', { content_type: 'input_select', content_attributes: { ...sizes, submitted_values: [{ title: 'Large', value: 'l' }] } }, 'Hi\n• Small\n• Large', 'Large'],
  ['a form of several fields', { content_type: 'form', content_attributes: form }, 'Hi', 'Size: 42\nNote: soon'],
  ['values of another shape', { content_type: 'input_select', content_attributes: { items: 'x', submitted_values: 7 } }, 'Hi', undefined],
  ['one that was deleted', { content_type: 'input_select', content_attributes: { ...sizes, deleted: true } }, 'Hi', undefined],
])('what the website chat asked by itself shows what there was to choose and what was filled in: %s', (_, changes, text, answer) => {
  expect(said({ message_type: 3, ...changes })).toMatchObject({ text, ...(answer === undefined ? {} : { answer }) })
})

it('a story that is answered, an article and a sticker are shown as what they are', () => {
  expect(said({ content_attributes: { story_url: 'https://cdn.example/story', image_type: 'ig_story_reply' } }).attachments).toEqual([{ kind: 'story', url: 'https://cdn.example/story' }])
  const mention = { id: 1, file_type: 'story_mention', data_url: 'https://cdn.example/story' }
  expect(said({ content_attributes: { story_url: 'https://cdn.example/story' }, attachments: [mention] }).attachments.map(({ kind }) => kind)).toEqual(['story'])
  expect(said({ content_type: 'article', content_attributes: { items: [{ title: 'Returns', description: 'In 30 days', link: 'https://help.example/returns' }] } }).attachments).toEqual([{ kind: 'card', title: 'Returns', text: 'In 30 days', url: 'https://help.example/returns' }])
  expect(said({ content_type: 'sticker', attachments: [{ id: 1, file_type: 'image', data_url: 'https://cdn.example/s.webp' }] }).attachments).toMatchObject([{ kind: 'sticker' }])
})

it('S124: the visitor\'s own clock tells their zone, and their names elsewhere, company and description stand on the card', async () => {
  const { mai, office, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Is it there?' })
  talk.more = { initiated_at: { timestamp: 'Wed Jun 17 2026 14:35:02 GMT+0200 (Central European Summer Time)' } }
  office.contacts[0]!.more = { country_code: 'FR', company_name: 'Lamp & Co', description: 'Prefers e-mail', social_profiles: { facebook: '', instagram: 'nora.p' }, social_telegram_user_name: 'norap', social_instagram_user_name: 'nora.p' }
  expect(arrivalOf(mai, await readOne(mai, talk.id), Date.now()).conversation.visitor).toEqual({ location: 'FR', timeZone: 'Central European Summer Time · GMT+02:00', company: 'Lamp & Co', about: 'Prefers e-mail', elsewhere: 'telegram: norap, instagram: nora.p' })
  talk.more = { initiated_at: { timestamp: '2026-06-17T10:38:20.000Z' } }
  office.contacts[0]!.more = { social_profiles: 'x', company_name: 7, description: '' }
  expect(arrivalOf(mai, await readOne(mai, talk.id), Date.now()).conversation.visitor).toBeUndefined()
})

it('S016: what the customer wrote beside the stars stands with them', async () => {
  const { mai, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Thanks' })
  const survey = (feedback_message: unknown) => raw({ message_type: 3, content_type: 'input_csat', content_attributes: { submitted_values: { csat_survey_response: { rating: 5, feedback_message } } } })
  const feedback = async (words: unknown) => arrivalOf(mai, await readOne(mai, talk.id), Date.now(), [survey(words)]).feedback
  expect(await feedback(' Quick and kind ')).toMatchObject({ score: 5, words: 'Quick and kind' })
  expect(await feedback(null)).not.toHaveProperty('words')
  expect(await feedback(7)).toMatchObject({ score: 5 })
  expect(maskRow({ feedback: await feedback('I paid with 4111 1111 1111 1111') }).feedback?.words).not.toContain('4111')
})
