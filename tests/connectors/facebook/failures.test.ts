import { describe, expect, it } from 'vitest'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { meaningOf } from '@/connectors/facebook/failures'
import { get, post } from '@/connectors/facebook/graph'
import { anything } from '@/connectors/facebook/schema'
import errors from './fixtures/errors.json'
import { fakeTime } from './pulling'
import { sessionOf } from './stand'

type Name = keyof typeof errors

function answerWith(name: Name) {
  const { http_status: status, headers, body } = errors[name]
  return Response.json(body, { status, headers })
}

/** What is thrown, in words. */
async function thrownBy(asking: Promise<unknown>): Promise<string> {
  try {
    await asking
    return 'nothing'
  }
  catch (error) {
    if (error instanceof Throttled) return 'throttled'
    if (error instanceof Rejected || error instanceof Unauthorized) return `${error.constructor.name}: ${error.reason}`
    return 'transient'
  }
}

fakeTime()

const table: Record<Name, [send: string, readOfPage?: string]> = {
  '190_460_password': ['Unauthorized: passwordChanged'],
  '190_463_expired': ['Unauthorized: expired'],
  '190_458_not_installed': ['Unauthorized: appRemoved'],
  '190_459_checkpoint': ['Unauthorized: checkpoint'],
  '190_467_logged_out': ['Unauthorized: loggedOut'],
  '190_492_role': ['Unauthorized: roleLost'],
  '190_missing_scopes': ['Unauthorized: wrongToken'],
  '190_no_subcode': ['Unauthorized: wrongToken'],
  '10_2018278_window': ['Rejected: windowOver'],
  '10_2534022_ig_window': ['Rejected: windowOver'],
  '10_2018300_other_app': ['Rejected: otherApp'],
  '10_1893063_page_restricted': ['Rejected: pageRestricted'],
  '10_no_permission': ['Rejected: permission', 'Unauthorized: permissionMissing'],
  '100_2018001_no_user': ['Rejected: noSuchPerson'],
  '100_33_missing_object': ['Rejected: gone', 'Unauthorized: wrongToken'],
  '100_invalid_parameter_retired_tag': ['Rejected: invalid'],
  '551_1545041': ['Rejected: unavailable'],
  '200_permissions': ['Rejected: permission', 'Unauthorized: permissionMissing'],
  '230_permissions': ['Rejected: permission', 'Unauthorized: permissionMissing'],
  '368_abuse': ['Rejected: policyBlock'],
  '10900_already_replied': ['Rejected: alreadyReplied'],
  '10903_cannot_reply': ['Rejected: mayNotReply'],
  '2_2018344_label_terms': ['Rejected: contactTerms'],
  '1_99_unknown': ['transient'],
  '2_transient': ['transient'],
  '4_app_limit': ['throttled'],
  '17_user_limit': ['throttled'],
  '32_page_limit': ['throttled'],
  '613_custom_limit': ['throttled'],
  '80001_pages_buc': ['throttled'],
  '80006_messenger_buc': ['throttled'],
  '104_appsecret_proof': ['Unauthorized: secretProof'],
}
const rows = Object.entries(table) as [Name, [string, string?]][]

it('has a row for every documented error', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(errors).sort())
})

it.each(rows)('%s as the answer to a send', async (name, [meaning]) => {
  expect(await thrownBy(post(sessionOf(() => answerWith(name)), 'page/messages', {}, anything))).toBe(meaning)
})

it.each(rows)('%s as the answer to a read of the Page', async (name, [meaning, ofPage = meaning]) => {
  expect(await thrownBy(get(sessionOf(() => answerWith(name)), 'page/conversations', {}, anything, { ofPage: true }))).toBe(ofPage)
})

it.each(rows)('%s is told by its numbers, not by words or status', async (name, [meaning]) => {
  const { body } = errors[name]
  const disguised = { error: { ...body.error, message: '(#190) expired, permission, limit', type: 'Odd', code: String(body.error.code) } }
  for (const status of [200, 400, 503]) {
    expect(await thrownBy(post(sessionOf(() => Response.json(disguised, { status })), 'page/messages', {}, anything))).toBe(meaning)
  }
})

it.each([
  [190, 461, { unauthorized: 'expired' }],
  [190, 464, { unauthorized: 'unconfirmed' }],
  [190, 466, { unauthorized: 'loggedOut' }],
  [190, 468, { unauthorized: 'unused' }],
  [190, 999, { unauthorized: 'wrongToken' }],
  [102, undefined, { unauthorized: 'wrongToken' }],
  [102, 463, { unauthorized: 'expired' }],
  [210, undefined, { unauthorized: 'wrongToken' }],
  [100, 2018218, { rejected: 'noSuchPerson' }],
  [551, undefined, { rejected: 'unavailable' }],
  [200, 2018108, { rejected: 'appNotPublic' }],
  [2018108, undefined, { rejected: 'appNotPublic' }],
  [2022, undefined, { rejected: 'commerceOff' }],
  [10, 2534025, { rejected: 'alreadyReplied' }],
  [10, 2534014, { rejected: 'noSuchPerson' }],
  [10, 2534001, { rejected: 'gone' }],
  [299, undefined, { rejected: 'permission', ofPage: 'permissionMissing' }],
  [341, undefined, 'throttled'],
  [80002, undefined, 'throttled'],
  [987654, undefined, { rejected: 'invalid' }],
] as const)('code %s, subcode %s', (code, error_subcode, meaning) => {
  expect(meaningOf({ code, error_subcode, is_transient: undefined })).toEqual(meaning)
})

it('takes an unheard-of error for transient when Facebook says so', () => {
  expect(meaningOf({ code: 987654, error_subcode: undefined, is_transient: true })).toBe('transient')
})

describe('transient errors', () => {
  function failing(times: number) {
    let calls = 0
    const session = sessionOf(() => ++calls > times ? Response.json({ done: true }) : answerWith('2_transient'))
    return { session, calls: () => calls }
  }

  it('of a read are tried twice more', async () => {
    const twice = failing(2)
    expect(await thrownBy(get(twice.session, 'x', {}, anything))).toBe('nothing')
    const always = failing(9)
    expect(await thrownBy(get(always.session, 'x', {}, anything))).toBe('transient')
    expect([twice.calls(), always.calls()]).toEqual([3, 3])
  })

  it('of a send are never tried again', async () => {
    const once = failing(1)
    expect(await thrownBy(post(once.session, 'x', {}, anything))).toBe('transient')
    expect(once.calls()).toBe(1)
  })
})

it.each([
  ['HTML', () => new Response('<html>token EAApracticemochome</html>', { status: 502 })],
  ['nothing', () => new Response('')],
  ['half a JSON', () => new Response('{"data":[')],
  ['another shape', () => Response.json({ hello: 'EAApracticemochome' }, { status: 500 })],
  ['a failure without an error', () => Response.json({ error: null }, { status: 500 })],
  ['an error that quotes the token', () => Response.json({ error: { message: 'Malformed access token EAApracticemochome', code: 190 } })],
])('%s is an error without the secret or the address in it', async (_, answer) => {
  const error = await get(sessionOf(answer), 'me', { fields: 'id' }, anything).catch((error: Error) => error)
  expect(error).toBeInstanceOf(Error)
  expect(`${(error as Error).message} ${(error as Error).stack}`).not.toMatch(/EAA|graph\.facebook/)
})

it.each(['EAA with a space', 'EAA\nnext', 'EAAđ', ''])('the token %j is wrong before anything is asked', async (secret) => {
  const session = sessionOf(() => Response.json({}), { secret })
  expect(await thrownBy(get(session, 'me', {}, anything))).toBe('Unauthorized: wrongToken')
})

it('the token goes into a header, and the browser sends nothing of its own along', async () => {
  const seen: Request[] = []
  const session = sessionOf((request) => {
    seen.push(request)
    return Response.json({})
  })
  await get(session, 'me', { fields: 'id' }, anything)
  const [{ url, headers, credentials, redirect, referrerPolicy }] = seen as [Request]
  expect({ url, token: headers.get('authorization'), credentials, redirect, referrerPolicy }).toEqual({
    url: 'https://graph.facebook.com/v26.0/me?fields=id',
    token: 'Bearer EAApracticemochome',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
})
