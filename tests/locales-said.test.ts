import { afterEach, expect, it } from 'vitest'
import { i18n } from '@/locales'

const { t } = i18n.global
afterEach(() => {
  i18n.global.locale.value = 'en'
})

it('what was said once is said again only for the same words, number and language', () => {
  const forms = () => [t('common.you'), t('queue.minutesAgo', { minutes: 3 }), t('queue.minutesAgo', { minutes: 4 }), t('row.messages', 1), t('row.messages', 2)]
  const english = forms()
  expect(forms()).toEqual(english)
  expect(new Set(english).size).toBe(english.length)
  i18n.global.locale.value = 'vi'
  expect(t('common.you')).not.toBe(english[0])
})

it('so many sentences are kept that a day of other names does not fill the memory, and none of them is wrong afterwards', () => {
  for (let n = 0; n < 5000; n++) t('row.messages', n)
  expect(t('row.messages', 4999)).toContain('4999')
})
