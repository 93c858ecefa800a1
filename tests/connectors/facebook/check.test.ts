import type { CheckLine } from '@/domain/check'
import { expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { tokens } from '@/practice/tokens'
import { source } from '../../make'
import { fakeTime } from './pulling'
import { stand } from './stand'

fakeTime()

const wrong = ({ lines }: { lines: CheckLine[] }) => lines.filter(({ state }) => state === 'bad')
const check = (secret: string, made = stand()) => facebook.check({ ...made.session, secret })

it('S110 says what works with a good token', async () => {
  expect(await check(tokens.mocHome)).toEqual({
    account: '104200000000001',
    name: 'Mộc Home',
    humanAgent: false,
    lines: [
      { what: 'signedIn', state: 'ok', detail: 'Mộc Home' },
      { what: 'page', state: 'ok', detail: 'Mộc Home' },
      { what: 'permissions', state: 'ok', detail: '7 / 7' },
      { what: 'messages', state: 'ok' },
      { what: 'humanAgent', state: 'warn' },
    ],
  })
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
    { what: 'permissions', state: 'bad', detail: '6 / 7' },
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

it.each([
  ['/me/permissions', { what: 'permissions', state: 'warn' }],
  ['/messaging_feature_review', { what: 'humanAgent', state: 'warn' }],
])('only warns when it may not ask for %s', async (match, line) => {
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
