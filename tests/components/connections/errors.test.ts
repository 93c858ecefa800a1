// @vitest-environment happy-dom
import type { Doing } from './error-room'
import type { Rejection, UnauthorizedReason } from '@/connectors/errors'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { i18n } from '@/locales'
import en from '@/locales/en.json'
import errors from '@/practice/facebook/errors.json'
import { fakeTime } from '../../connectors/facebook/pulling'
import { until } from '../ticket/ticket-room'
import { checks, doings, meets, pulls, seen, text } from './error-room'

fakeTime()
beforeEach(() => void vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.0.0' } as never))

type Row = keyof typeof errors
const languages = import.meta.glob<typeof en>('../../locales/*.json', { eager: true, import: 'default' })
/** `refused`: told with the reason. `trouble`: the account stands still under a banner. `wait`: it goes out later. `again`: it failed and is tried again. */
type Meaning = { refused: Rejection } | { trouble: UnauthorizedReason } | 'wait' | 'again'
interface Case { means: Meaning, where: readonly Doing[], pull?: Meaning }

const everywhere = Object.keys(doings) as Doing[]
const toPerson = ['message', 'privately'] as const
const trouble = (trouble: UnauthorizedReason): Case => ({ means: { trouble }, where: everywhere, pull: { trouble } })
const refused = (refused: Rejection, where: readonly Doing[], pull?: Meaning): Case => ({ means: { refused }, where, ...(pull ? { pull } : {}) })
const permission = refused('permission', everywhere, { trouble: 'permissionMissing' })
const wait: Case = { means: 'wait', where: everywhere, pull: 'wait' }
/** One that means the same as another, tried on two things only: what an error means is known before it is looked at what was asked for. */
const alike = (row: Case): Case => ({ ...row, where: ['message', 'like'] })
const again: Case = { means: 'again', where: everywhere, pull: 'again' }

/** Every documented error, what it means for who sits here, and where it can occur. */
const rows: Record<Row, Case> = {
  '190_460_password': alike(trouble('passwordChanged')),
  '190_463_expired': trouble('expired'),
  '190_458_not_installed': alike(trouble('appRemoved')),
  '190_459_checkpoint': alike(trouble('checkpoint')),
  '190_467_logged_out': alike(trouble('loggedOut')),
  '190_492_role': alike(trouble('roleLost')),
  '190_missing_scopes': alike(trouble('wrongToken')),
  '190_no_subcode': alike(trouble('wrongToken')),
  '10_2018278_window': refused('windowOver', ['message']),
  '10_2534022_ig_window': refused('windowOver', ['message']),
  '10_2018300_other_app': refused('otherApp', toPerson),
  '10_1893063_page_restricted': refused('pageRestricted', toPerson),
  '10_no_permission': permission,
  '100_2018001_no_user': refused('noSuchPerson', [...toPerson, 'tag', 'untag']),
  '100_33_missing_object': refused('gone', everywhere.filter(doing => doing !== 'deleteComment'), { trouble: 'wrongToken' }),
  '100_invalid_parameter_retired_tag': refused('invalid', everywhere, 'again'),
  '551_1545041': refused('unavailable', toPerson),
  '200_permissions': alike(permission),
  '230_permissions': alike(permission),
  '368_abuse': refused('policyBlock', everywhere, 'again'),
  '10900_already_replied': refused('alreadyReplied', ['privately']),
  '10903_cannot_reply': refused('mayNotReply', ['privately']),
  '2_2018344_label_terms': refused('contactTerms', ['tag', 'untag']),
  '1_99_unknown': again,
  '2_transient': alike(again),
  '4_app_limit': wait,
  '17_user_limit': alike(wait),
  '32_page_limit': alike(wait),
  '613_custom_limit': alike(wait),
  '80001_pages_buc': alike(wait),
  '80006_messenger_buc': alike(wait),
  '104_appsecret_proof': alike(trouble('secretProof')),
  // Rows of the documentation that were never seen with a body.
  '190_461_reinstalled': alike(trouble('expired')),
  '190_464_unconfirmed': alike(trouble('unconfirmed')),
  '190_466_invalidated': alike(trouble('loggedOut')),
  '190_468_unused': alike(trouble('unused')),
  '102_session': alike(trouble('wrongToken')),
  '200_2018108_not_public': refused('appNotPublic', toPerson),
  '2022_commerce_off': refused('commerceOff', toPerson),
  '100_2534025_ig_replied': refused('alreadyReplied', ['privately']),
  '100_2534014_ig_no_user': refused('noSuchPerson', toPerson),
  '100_2534001_ig_archived': refused('gone', toPerson),
  '341_feed_limit': alike(wait),
  '80002_instagram_buc': alike(wait),
}
const named = Object.entries(rows) as [Row, Case][]

/** What an action leaves when it is refused: words, a file, or nothing. */
const keeps: Partial<Record<Doing, keyof typeof en.kept>> = { message: 'text', underComment: 'text', privately: 'text', editComment: 'text', upload: 'file' }
const onComment: readonly Doing[] = ['underComment', 'privately', 'like', 'hide', 'editComment', 'deleteComment']
const hasLine: readonly Doing[] = ['message', 'upload', 'underComment']

const clock = /\d{1,2}[:.]\d{2}/
const pattern = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\\{time\\}', clock.source))

/** The words that stand on the page. */
function wordsOf(means: Meaning, doing?: Doing, { queue, mark, failure, troubleTitle, trouble, kept: left, comment, rejected } = en): RegExp[] {
  if (means === 'wait') return [pattern(queue.restsUntil), ...(doing && hasLine.includes(doing) ? [pattern(mark.resting)] : [])]
  if (means === 'again') return [pattern(failure.server)]
  if ('trouble' in means) return [pattern(troubleTitle[means.trouble]), pattern(trouble[means.trouble]), ...(doing && hasLine.includes(doing) ? [pattern(mark.troubled)] : [])]
  const kept = left[(doing && keeps[doing]) ?? 'nothing']
  const sentence = means.refused === 'gone' && doing && onComment.includes(doing) ? comment.gone : rejected[means.refused]
  return [pattern(sentence.replace('{kept}', kept))]
}
function stateOf(means: Meaning, doing: Doing) {
  if (means === 'wait' || (typeof means === 'object' && 'trouble' in means)) return /^(?:waiting|uploading)$/
  if (means === 'again') return ['message', 'underComment', 'privately'].includes(doing) ? /^cut$/ : /^waiting$/
  return /^rejected$/
}

afterEach(() => {
  vi.restoreAllMocks()
  i18n.global.locale.value = 'en'
})

it('has a row for every documented error', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(errors).sort())
})

it.each(named.flatMap(([row, { means, where }]) => where.map((doing, i) => [row, doing, i === 0 ? 'every language' : 'words', means] as const)))('S164 %s: %s is kept, and the panel says why in %s', async (row, doing, said, means) => {
  const desk = await meets(row, doing)
  await until(() => wordsOf(means, doing).forEach(words => expect(seen()).toMatch(words)))
  for (const [path, words] of said === 'words' ? [] : Object.entries(languages)) {
    i18n.global.locale.value = path.slice('../../locales/'.length, -'.json'.length) as 'en'
    await until(() => wordsOf(means, doing, words).forEach(words => expect(seen()).toMatch(words)))
  }
  const owed = await desk.row()
  expect(owed?.state).toMatch(stateOf(means, doing))
  if (keeps[doing] === 'text') expect(owed?.input).toMatchObject({ text })
  if (doing === 'upload') expect(await desk.files()).toBe(1)
})

it.each(named.flatMap(([row, { pull }]) => pull ? [[row, pull] as const] : []))('%s: a pull is told above the list or at its foot', async (row, means) => {
  await pulls(row)
  await until(() => wordsOf(means).forEach(words => expect(seen()).toMatch(words)))
})

it('100_33_missing_object: a comment that is gone already is as good as deleted', async () => {
  const desk = await meets('100_33_missing_object', 'deleteComment')
  await until(async () => expect(await desk.row()).toBeUndefined())
  expect(document.querySelector('[role=alert]')).toBeNull()
})

it('2_2018344_label_terms: the way to the terms stands beside the reason', async () => {
  await meets('2_2018344_label_terms', 'tag')
  await until(() => expect([...document.querySelectorAll('[role=alert] button')].map(({ textContent }) => textContent?.trim())).toContain(en.share.terms))
})

/** What a check is told when it asks for the Page's messages. */
const lines = named.flatMap(([row, { pull }]): [Row, string][] => {
  if (pull === 'wait') return [[row, en.check.throttled.warn]]
  return typeof pull === 'object' && 'trouble' in pull ? [[row, en.troubleTitle[pull.trouble]]] : []
})
it.each(lines)('%s: the check of the connection says “%s”', async (row, words) => {
  await checks(row, 'GET /conversations')
  expect(seen()).toContain(words)
})

it('2_2018344_label_terms: the check says that the terms wait to be accepted', async () => {
  await checks('2_2018344_label_terms', 'custom_labels')
  expect(seen()).toContain(en.check.contactTerms.warn)
})
