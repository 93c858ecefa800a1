import type { InboxRead } from '@/domain/inbox/place'
import { describe, expect, it } from 'vitest'
import { inbox } from '@/connectors/facebook/inbox'
import { agreed, settle } from '@/domain/inbox/signals'

const page = '104200000000001'
const [siti, lan] = ['100000000000201', '100000000000202']
function suite(tab: string, item?: string, type = 'FB_MESSAGE') {
  return `https://business.facebook.com/latest/inbox/${tab}?asset_id=${page}${item === undefined ? '' : `&selected_item_id=${item}&thread_type=${type}`}`
}
const profile = (item: string) => `https://www.facebook.com/profile.php?id=${item}`
const instagram = suite('instagram_direct', '340282366841710301244000000000000000001', 'IG_MESSAGE')

function read(changes: Partial<InboxRead> = {}): InboxRead {
  return { at: 0, url: suite('all', siti), tabs: [suite('messenger', siti), instagram], profiles: [profile(siti)], names: ['Siti Contoh'], ...changes }
}

describe('S002 S110 signals of the page must agree', () => {
  it.each<[string, Partial<InboxRead>]>([
    ['all of them', {}],
    ['without the tabs', { tabs: [] }],
    ['without the profile', { profiles: [] }],
    ['without a heading', { names: [] }],
    ['the address names nobody, the tab and the profile do', { url: suite('messenger') }],
    ['a profile with a name instead of a number', { profiles: ['https://www.facebook.com/siti.contoh'] }],
  ])('%s: it is Siti', (_, changes) => {
    expect(agreed(read(changes), inbox)).toMatchObject({ settled: { page, item: siti, kind: 'learned' } })
  })

  it.each<[string, Partial<InboxRead>, string]>([
    ['the address has moved on, the tab has not', { url: suite('all', lan) }, 'disagree'],
    ['the profile is another', { profiles: [profile(lan)] }, 'disagree'],
    ['two profiles', { profiles: [profile(siti), profile(lan)] }, 'disagree'],
    ['two headings', { names: ['Siti Contoh', 'Lan'] }, 'disagree'],
    ['a tab of another Page', { tabs: [suite('messenger', siti).replace(page, '999')] }, 'disagree'],
    ['the address alone', { tabs: [], profiles: [] }, 'few'],
    ['the profile alone', { url: suite('messenger'), tabs: [] }, 'few'],
    ['all channels, and the address names none of them', { url: suite('all') }, 'few'],
    ['nothing open', { url: suite('all'), tabs: [], profiles: [] }, 'none'],
    ['the other channel’s tab for this conversation', { tabs: [instagram], profiles: [] }, 'few'],
    ['messages of a person, not of the Page', { url: `https://www.facebook.com/messages/t/${siti}`, tabs: [] }, 'few'],
    ['another page', { url: 'https://business.facebook.com/latest/home' }, 'elsewhere'],
    ['a site that looks like it', { url: suite('all', siti).replace('.com', '.com.evil.test') }, 'elsewhere'],
  ])('%s: nobody can say', (_, changes, doubt) => {
    expect(agreed(read(changes), inbox)).toEqual({ doubt })
  })

  it('Instagram is told by address and tab', () => {
    expect(agreed(read({ url: instagram, profiles: [] }), inbox)).toMatchObject({ settled: { kind: 'computed', item: '340282366841710301244000000000000000001' } })
  })
  it('a post has only its address', () => {
    expect(agreed(read({ url: suite('facebook', '555', 'FB_PAGE_POST'), tabs: [], profiles: [] }), inbox)).toMatchObject({ settled: { kind: 'post', item: '555' } })
  })
})

describe('S002 settled are two equal reads at least 250 ms apart', () => {
  it.each<[string, InboxRead[], boolean]>([
    ['none', [], false],
    ['one', [read()], false],
    ['two at 249 ms', [read(), read({ at: 249 })], false],
    ['two at 250 ms', [read(), read({ at: 250 })], true],
    ['another address between', [read(), read({ at: 300, url: suite('all', siti).replace('all', 'messenger') })], false],
    ['another heading', [read({ names: ['Lan'] }), read({ at: 300 })], false],
    ['the last two of three', [read({ names: ['Lan'] }), read({ at: 300 }), read({ at: 600 })], true],
  ])('%s', (_, reads, isSettled) => {
    expect('settled' in settle(reads, inbox)).toBe(isSettled)
  })
})
