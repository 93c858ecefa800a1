import type { MicrophoneFault } from '@/platform/microphone'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { closeMicrophone, NoMicrophone, openMicrophone } from '@/platform/microphone'
import { closeOwn } from '@/platform/tabs'

/** Permission to use the microphone, asked for in a tab and valid for every page of the extension. */
export const useMicrophone = defineStore('microphone', () => {
  const allowed = ref(false)
  const fault = ref<MicrophoneFault>()

  async function ask() {
    fault.value = undefined
    try {
      closeMicrophone(await openMicrophone())
      allowed.value = true
    }
    catch (error) {
      fault.value = error instanceof NoMicrophone ? error.fault : 'busy'
    }
  }
  return { allowed, fault, ask, close: closeOwn }
})
