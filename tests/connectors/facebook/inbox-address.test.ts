import type { InboxAddress } from '@/domain/inbox/place'
import { expect, it } from 'vitest'
import { inboxAddress } from '@/connectors/facebook/inbox-address'
import addresses from '../../domain/inbox/addresses.json'

it('the table has all 19 addresses', () => expect(addresses).toHaveLength(19))

it.each(addresses as { url: string, expect: InboxAddress }[])('S110 $url', ({ url, expect: expected }) => {
  expect(inboxAddress(url)).toEqual(expected)
})

it.each([
  ['nothing', ''],
  ['http', 'http://business.facebook.com/latest/inbox/all?asset_id=1'],
  ['another site before it', 'https://evil.test/business.facebook.com/latest/inbox/all?asset_id=1'],
  ['another site with its name', 'https://xbusiness.facebook.com/latest/inbox/all?asset_id=1'],
  ['credentials in front', 'https://business.facebook.com@evil.test/latest/inbox/all?asset_id=1'],
])('S110 %s is no inbox', (_, url) => expect(inboxAddress(url).surface).toBeNull())
