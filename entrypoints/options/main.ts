import { createPinia } from 'pinia'
import { createApp } from 'vue'
import SettingsApp from '@/components/settings/SettingsApp.vue'
import { i18n } from '@/locales'
import { tellToolbar } from '@/platform/toolbar'
import '@/components/theme.css'
import '@/components/parts.css'
import '@/components/frame.css'
import '@/components/settings/settings.css'

createApp(SettingsApp).use(createPinia()).use(i18n).mount('#app')
tellToolbar(window)
