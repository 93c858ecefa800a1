import { createPinia } from 'pinia'
import { createApp } from 'vue'
import PanelApp from '@/components/PanelApp.vue'
import { i18n } from '@/locales'
import { closeOnIconClick } from '@/platform/panel'
import { tellToolbar } from '@/platform/toolbar'
import '@/components/theme.css'
import '@/components/parts.css'
import '@/components/frame.css'

createApp(PanelApp).use(createPinia()).use(i18n).mount('#app')
tellToolbar(window)
closeOnIconClick(window)
