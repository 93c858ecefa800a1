// @vitest-environment happy-dom
import type { Offer } from '@/domain/login'
import { describe, expect, it } from 'vitest'
import ConnectionPick from '@/components/connections/ConnectionPick.vue'
import { i18n, languages } from '@/locales'
import { freshStage, show } from '../stage'

freshStage()
const page = (linked?: string): Offer => ({ account: '1', name: 'Mộc Home', ...(linked ? { linked } : {}), lines: [] })
function pick(offer: Offer, props: { byLogin: boolean, linked?: boolean }) {
  return show(ConnectionPick, {
    connector: 'facebook',
    person: { secret: 'EAAperson', told: {}, found: { offers: [offer], lines: [] } },
    ...props,
  })
}

describe('S110 a Page to which Instagram is linked', () => {
  it('says why more permissions are needed, and asks for them with a press', async () => {
    const shown = pick(page('@mochome'), { byLogin: true })
    expect(shown.text()).toContain('three more permissions')
    await shown.findAll('button').find(button => button.text() === 'Log in for Instagram too')!.trigger('click')
    expect(shown.emitted('linked')).toHaveLength(1)
  })

  it.each([
    ['nothing is linked', page(), { byLogin: true }],
    ['it was asked for', page('@mochome'), { byLogin: true, linked: true }],
    ['a token was pasted', page('@mochome'), { byLogin: false }],
  ] as const)('says nothing of it when %s', (_, offer, props) => {
    expect(pick(offer, props).text()).not.toContain('three more permissions')
  })

  it.each(languages)('in $language', ({ code }) => {
    i18n.global.locale.value = code
    expect(pick(page('@mochome'), { byLogin: true }).text()).toContain(i18n.global.t('loginLinked.facebook.ask'))
  })
})
