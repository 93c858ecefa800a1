import type { RawMessage } from '@/connectors/chatwoot/schema'
import { expect, it } from 'vitest'
import { arrivalOf, feedbackIn } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { entryOf } from '@/connectors/chatwoot/message'
import { arrive } from '@/domain/arrive'
import { stand } from './stand'

async function visited(more: Record<string, unknown>, custom: Record<string, unknown> = {}) {
  const { mai, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Is it there?' })
  Object.assign(talk, { more, custom })
  return arrivalOf(mai, await readOne(mai, talk.id), Date.now()).conversation.visitor
}

it('S125, S128: browser, system, where the visitor came from and the language', async () => {
  const more = { browser: { browser_name: 'Chrome', browser_version: '149', platform_name: 'Windows', platform_version: '10.0', device_name: 'Unknown' }, referer: 'https://lampshop.example/lamp', browser_language: 'fr' }
  expect(await visited(more)).toEqual({ device: 'Chrome 149 · Windows 10.0', referrer: 'https://lampshop.example/lamp', language: 'fr' })
})

it('S120, S129: what the shop has put there: a recording as a link, a number, nothing that a person cannot read', async () => {
  expect(await visited({}, { recording: 'https://rec.example/1', visits: 3, empty: '', deep: { a: 1 } })).toEqual({ custom: { recording: 'https://rec.example/1', visits: '3' } })
})

it('S124: a visitor of whom nothing is told has no card of it', async () => expect(await visited({})).toBeUndefined())

const survey = (submitted_values?: unknown): RawMessage => ({ id: 9, message_type: 3, content_type: 'input_csat', status: 'sent', created_at: 1_781_692_800, private: false, attachments: [], content_attributes: { submitted_values } })

it.each([
  ['not answered yet', undefined, undefined],
  ['answered', { csat_survey_response: { rating: 4 } }, 4],
  ['answered with nonsense', { csat_survey_response: { rating: 9 } }, undefined],
  ['of another shape', 'x', undefined],
])('S016: the survey of the server: %s', (_, values, score) => expect(feedbackIn([survey(values)])?.score).toBe(score))

it('S016: the answer to the survey stands on the ticket', async () => {
  const { mai, say } = stand()
  const { talk } = say({ name: 'Nora Petit', text: 'Thanks' })
  const raw = await readOne(mai, talk.id)
  const first = arrive(undefined, arrivalOf(mai, raw, Date.now(), [survey()]), false, Date.now())
  expect(first.feedback).toEqual({ askedAt: 1_781_692_800_000 })
  expect(arrive(first, arrivalOf(mai, raw, Date.now(), [survey({ csat_survey_response: { rating: 5 } })]), false, Date.now()).feedback).toMatchObject({ score: 5, message: '9' })
})

it('S165: a mail in keeps whom it went to and its form, one of ours its copies', () => {
  const { mai } = stand()
  const mail = (content_attributes: Record<string, unknown>): RawMessage => ({ ...survey(), message_type: 0, content_type: 'incoming_email', content: 'Hi', content_attributes })
  expect(entryOf(mai, 't', mail({ email: { subject: 'Shade', from: ['hugo@weiss.example'], to: ['orders@lampshop.example'], cc: null, html_content: { full: '<p>Hi <b>you</b></p>' } } }))).toMatchObject({ mail: { subject: 'Shade', from: ['hugo@weiss.example'], to: ['orders@lampshop.example'], html: '<p>Hi <b>you</b></p>' } })
  expect(entryOf(mai, 't', { ...mail({ cc_emails: ['stock@lampshop.example'], bcc_emails: [] }), message_type: 1 })).toMatchObject({ mail: { cc: ['stock@lampshop.example'] } })
})
