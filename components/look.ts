import type { Settings } from '@/stores/session'
import { useLocalStorage } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { languageFor } from '@/locales'
import { useSession } from '@/stores/session'

/**
 * Language and theme on the page, as they are chosen. They are remembered beside the settings too, because
 * those come a moment after the first paint, and a dark panel must not open white.
 */
export function useLook() {
  const session = useSession()
  const { locale } = useI18n({ useScope: 'global' })
  const remembered = useLocalStorage('look', { language: '' as Settings['language'], theme: 'system' as Settings['theme'] })

  watchEffect(() => {
    if (session.ready) remembered.value = { language: session.settings.language, theme: session.settings.theme }
  })
  watchEffect(() => {
    const { language, theme } = remembered.value
    locale.value = languageFor(language) as typeof locale.value
    document.documentElement.lang = locale.value
    document.documentElement.dataset.theme = theme
  })
}
