import { useThrottleFn } from '@vueuse/core'
import { ref } from 'vue'

const spoken = ref('')
const settle = 3_000

/** Says a thing to screen readers, politely: at most one sentence every three seconds, the last one wins. */
export const announce = useThrottleFn((sentence: string) => {
  spoken.value = sentence
}, settle, true)

/** What `PanelApp` holds in its live region. */
export const useAnnounced = () => spoken
