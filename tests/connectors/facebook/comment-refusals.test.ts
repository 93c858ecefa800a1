import type { Rejection } from '@/connectors/errors'
import type { FaultKind } from '@/practice/faults'
import { describe, expect, it } from 'vitest'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { findRemark } from '@/practice/posts'
import { asked, perform } from './commenting'
import { fakeTime } from './pulling'

fakeTime()

describe('every refusal is told as what it is', () => {
  const rows: [FaultKind, Rejection][] = [
    ['100_33_missing_object', 'gone'],
    ['100_invalid_parameter_retired_tag', 'invalid'],
    ['10_no_permission', 'permission'],
    ['200_permissions', 'permission'],
    ['230_permissions', 'permission'],
    ['368_abuse', 'policyBlock'],
    ['10900_already_replied', 'alreadyReplied'],
    ['10903_cannot_reply', 'mayNotReply'],
    ['551_1545041', 'unavailable'],
    ['10_1893063_page_restricted', 'pageRestricted'],
    ['10_2018300_other_app', 'otherApp'],
  ]

  it.each(rows.flatMap(([kind, reason]) => (['reply', 'like', 'hide', 'privately', 'editComment'] as const).map(action => [kind, reason, action] as const)))('%s is %s for %s', async (kind, reason, action) => {
    const made = await asked()
    made.faults.push({ kind, match: 'POST /' })
    const failed = perform(made, action, { comment: made.question.id, text: 'x', files: [] } as never)
    await expect(failed).rejects.toBeInstanceOf(Rejected)
    await expect(failed).rejects.toMatchObject({ reason })
    expect(findRemark(made.world, made.question.id)?.remark).toMatchObject({ text: 'How much?' })
  })

  it.each([
    ['190_463_expired', Unauthorized],
    ['190_missing_scopes', Unauthorized],
    ['4_app_limit', Throttled],
    ['32_page_limit', Throttled],
    ['613_custom_limit', Throttled],
    ['80001_pages_buc', Throttled],
  ] as const)('%s concerns the whole Page', async (kind, type) => {
    const made = await asked()
    made.faults.push({ kind })
    await expect(perform(made, 'like', { comment: made.question.id })).rejects.toBeInstanceOf(type)
  })

  it('S067 the permission to manage comments is missing', async () => {
    const made = await asked()
    Object.values(made.world.tokens)[0]!.declined.push('pages_manage_engagement')
    await expect(perform(made, 'hide', { comment: made.question.id })).rejects.toMatchObject({ reason: 'permission' })
  })
})
