import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether there is a page beside the panel in which nothing of ours may be; set by whoever watches that page. */
export const useShutPage = defineStore('shut-page', () => ({ isShut: ref(false) }))
