// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { useMoment } from '@/components/moment'
import { i18n } from '@/locales'
import { useSession } from '@/stores/session'
import { furnish } from './ticket/ticket-room'

afterEach(() => void (i18n.global.locale.value = 'en'))

it.each([
  ['en', 'Nov 1, 14:07', '14:07'],
  ['vi', '1 thg 11, 14:07', '14:07'],
  ['id', '1 Nov, 14.07', '14.07'],
  // A date there ends in a point, behind which no comma stands.
  ['hu', 'nov. 1. 14:07', '14:07'],
] as const)('a day with its time as %s writes it, today the clock alone', async (language, long, short) => {
  const { pinia } = await furnish()
  i18n.global.locale.value = language
  const at = new Date(2026, 10, 1, 14, 7).getTime()
  const View = defineComponent({
    setup() {
      const { moment } = useMoment()
      const session = useSession()
      session.now = new Date(2026, 10, 20, 9).getTime()
      const before = moment(at)
      session.now = new Date(2026, 10, 1, 18).getTime()
      return { before, today: moment(at) }
    },
    template: '<p>{{ before }}</p><p>{{ today }}</p>',
  })
  const view = mount(View, { global: { plugins: [pinia, i18n] } })
  expect([view.vm.before, view.vm.today]).toEqual([long, short])
})
