import type { CheckLine } from '@/domain/check'
import { expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { taskLines } from '@/connectors/facebook/tasks'
import { tokens } from '@/practice/tokens'
import { source } from '../../make'
import { fakeTime } from './pulling'
import { page, stand } from './stand'

fakeTime()

const wrong = ({ lines }: { lines: CheckLine[] }) => lines.filter(({ state }) => state === 'bad')
const check = (secret: string, made = stand()) => facebook.check({ ...made.session, secret })

it('S110 says what works with a good token, line by line', async () => {
  const made = stand({ history: false })
  expect(await check(tokens.mocHome, made)).toEqual({
    account: '104200000000001',
    name: 'Mộc Home',
    humanAgent: false,
    lines: [
      { what: 'signedIn', state: 'ok', detail: 'Mộc Home' },
      { what: 'page', state: 'ok', detail: 'Mộc Home' },
      { what: 'endless', state: 'ok' },
      { what: 'dataUntil', state: 'unknown' },
      { what: 'permissions', state: 'ok', detail: '6 / 6' },
      ...['pages_messaging', 'pages_manage_metadata', 'pages_read_engagement', 'pages_show_list', 'pages_read_user_content', 'pages_manage_engagement']
        .map(detail => ({ what: 'permission', state: 'ok', detail })),
      { what: 'tasks', state: 'unknown' },
      { what: 'messages', state: 'ok' },
      { what: 'comments', state: 'ok' },
      { what: 'accessLevel', state: 'unknown' },
      expect.objectContaining({ what: 'contactTerms' }),
      { what: 'instagram', state: 'unknown' },
      { what: 'humanAgent', state: 'warn', link: 'https://developers.facebook.com/apps/900000000000001/app-review/permissions/' },
    ],
  })
})

it('S110 has its answer after one wait for the Page’s pace: what it asks beside conversations has a pace of its own', async () => {
  const made = stand()
  const began = performance.now()
  await check(tokens.mocHome, made)
  expect(made.calls.length).toBeGreaterThan(6)
  expect(performance.now() - began).toBeLessThan(1500)
})

it('finds a Page it was not told of', async () => {
  const made = stand({ changes: { source: source({ account: '' }) } })
  expect(await check(tokens.oakThread, made)).toMatchObject({ account: '104200000000002', name: 'Oak & Thread' })
})

it('says that a person may answer for 7 days where the app was approved', async () => {
  const made = stand()
  made.world.humanAgent = true
  const { humanAgent, lines } = await check(tokens.mocHome, made)
  expect(humanAgent).toBe(true)
  expect(lines).toContainEqual({ what: 'humanAgent', state: 'ok' })
})

it.each([
  ['expired', tokens.expired, 'expired'],
  ['of a changed password', tokens.passwordChanged, 'passwordChanged'],
  ['that is none', 'EAAgarbage', 'wrongToken'],
  ['with characters that no token has', 'Bearer EAA…', 'wrongToken'],
  ['of a person', tokens.user, 'userToken'],
  ['of another Page than the connected one', tokens.oakThread, 'otherPage'],
])('S110 says so of a token %s', async (_, secret, what) => {
  expect(wrong(await check(secret))).toEqual([expect.objectContaining({ what })])
})

it('S110 names the permission that is missing', async () => {
  const result = await check(tokens.noMessaging)
  expect(wrong(result)).toEqual([
    { what: 'permissions', state: 'bad', detail: '5 / 6' },
    { what: 'permission', state: 'bad', detail: 'pages_messaging' },
    { what: 'permissionMissing', state: 'bad' },
  ])
  expect(result.account).toBe('104200000000001')
})

it('only warns of a permission that later features need', async () => {
  const made = stand()
  made.world.tokens[tokens.mocHome]!.declined.push('pages_manage_engagement')
  const result = await check(tokens.mocHome, made)
  expect(wrong(result)).toEqual([])
  expect(result.lines).toContainEqual({ what: 'permission', state: 'warn', detail: 'pages_manage_engagement' })
})

it.each<[string, CheckLine]>([
  ['/me/permissions', { what: 'permissions', state: 'unknown' }],
  ['/messaging_feature_review', { what: 'humanAgent', state: 'unknown' }],
  ['/debug_token', { what: 'validUntil', state: 'unknown' }],
  ['/feed', { what: 'comments', state: 'warn' }],
  ['/custom_labels', { what: 'contactTerms', state: 'unknown' }],
])('S110 does not know what it may not ask for: %s', async (match, line) => {
  const made = stand()
  made.faults.push({ kind: '100_33_missing_object', match })
  const result = await check(tokens.mocHome, made)
  expect(wrong(result)).toEqual([])
  expect(result.lines).toContainEqual(line)
})

it('says until when it has to wait', async () => {
  const made = stand()
  made.faults.push({ kind: '613_custom_limit' })
  expect((await check(tokens.mocHome, made)).lines).toEqual([{ what: 'throttled', state: 'warn', detail: expect.any(Number) }])
})

it.each(['resetBefore', '500', 'fatalHtml'] as const)('throws when nothing can be known (%s)', async (kind) => {
  const made = stand()
  made.faults.push({ kind })
  await expect(check(tokens.mocHome, made)).rejects.toThrow()
})

const lineOf = async (what: string, made: ReturnType<typeof stand>) => (await check(tokens.mocHome, made)).lines.find(line => line.what === what)
const day = 24 * 3600_000

it.each([
  ['a year', 365 * day, 'ok'],
  ['three days', 3 * day, 'warn'],
])('S110 says until when the token and its data last, and warns when that is near: in %s', async (_, ms, state) => {
  const made = stand()
  const end = Math.floor((Date.now() + ms) / 1000) * 1000
  Object.assign(made.world.tokens[tokens.mocHome]!, { until: end, dataUntil: end })
  expect(await lineOf('validUntil', made)).toEqual({ what: 'validUntil', state, detail: end })
  expect(await lineOf('dataUntil', made)).toEqual({ what: 'dataUntil', state, detail: end })
})

it('S110 where Graph does not tell of the token, what was said at login holds', async () => {
  const dataUntil = Date.now() + 80 * day
  const made = stand({ changes: { source: { ...page, told: { until: 'never', dataUntil } } } })
  made.faults.push({ kind: '100_33_missing_object', match: '/debug_token' })
  expect(await lineOf('endless', made)).toEqual({ what: 'endless', state: 'ok' })
  expect(await lineOf('dataUntil', made)).toEqual({ what: 'dataUntil', state: 'ok', detail: dataUntil })
})

it('the token is asked about without standing in an address', async () => {
  const addresses: string[] = []
  const made = stand()
  const { fetch } = made.session
  await facebook.check({ ...made.session, fetch: (input, init) => {
    addresses.push(String(input))
    return fetch(input, init)
  } })
  expect(addresses.join()).toContain('debug_token')
  expect(addresses.join()).not.toContain(tokens.mocHome)
})

it('S110 a comment without its author tells of standard access, and where to ask for more', async () => {
  const made = stand()
  const answer = made.session.fetch
  const fetch: typeof globalThis.fetch = async (input, init) => String(input).includes('/feed')
    ? Response.json({ data: [{ id: '1_2', comments: { data: [{ id: '2_3', from: { id: '9', name: 'Lan' } }, { id: '2_4' }] } }] })
    : answer(input, init)
  const { lines } = await facebook.check({ ...made.session, fetch })
  expect(lines).toContainEqual({ what: 'accessLevel', state: 'warn', link: expect.stringContaining('/app-review/') })
})

it('S110 labels need the contact terms, with the address where they are accepted', async () => {
  const made = stand()
  made.faults.push({ kind: '2_2018344_label_terms', match: '/custom_labels' })
  expect(await lineOf('contactTerms', made)).toMatchObject({ state: 'warn', link: 'https://www.facebook.com/104200000000001/inbox/page_contact_tos/' })
})

it.each([
  ['all of them', ['MESSAGING', 'MODERATE', 'CREATE_CONTENT'], 'ok', 'ok'],
  ['as new Pages spell them', ['PROFILE_PLUS_MESSAGING', 'PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_CREATE_CONTENT'], 'ok', 'ok'],
  ['full control', ['PROFILE_PLUS_FULL_CONTROL'], 'ok', 'ok'],
  ['moderating only', ['ANALYZE', 'MODERATE'], 'ok', 'warn'],
  ['messages only', ['MESSAGING'], 'ok', 'warn'],
  ['looking at numbers', ['ANALYZE'], 'bad', 'warn'],
  ['none', [], 'bad', 'warn'],
])('S110 the person’s tasks on the Page: %s', (_, tasks, messages, comments) => {
  expect(taskLines(tasks).map(({ what, state }) => [what, state])).toEqual([['taskMessages', messages], ['taskComments', comments]])
})

it.each<[string, string[], CheckLine]>([
  ['can be read', [], { what: 'instagram', state: 'ok', detail: '@mochome.vn' }],
  ['has no leave for its messages', ['instagram_manage_messages'], { what: 'instagram', state: 'warn', detail: '@mochome.vn' }],
  ['has no leave for its comments', ['instagram_manage_comments'], { what: 'instagram', state: 'warn', detail: '@mochome.vn' }],
  ['may not be known', ['instagram_basic'], { what: 'instagram', state: 'unknown' }],
])('S093 says that the linked Instagram account %s', async (_, declined, line) => {
  const made = stand({ history: false, instagram: true })
  made.world.tokens[tokens.mocHome]!.declined.push(...declined)
  expect((await check(tokens.mocHome, made)).lines).toContainEqual(line)
})
