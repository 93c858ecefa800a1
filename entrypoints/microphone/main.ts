import { createPinia } from 'pinia'
import { createApp } from 'vue'
import MicrophoneAsk from '@/components/composer/MicrophoneAsk.vue'
import { i18n } from '@/locales'
import '@/components/theme.css'
import '@/components/parts.css'
import '@/components/frame.css'
import '@/components/settings/settings.css'

createApp(MicrophoneAsk).use(createPinia()).use(i18n).mount('#app')
