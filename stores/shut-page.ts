import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether there is a page beside the panel in which nothing of ours may be; told by the one who watches it. */
export const useShutPage = defineStore('shut-page', () => ({ isShut: ref(false) }))
