import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { connectors } from '@/connectors'
import { useComposer } from './composer'
import { useRosters } from './rosters'
import { useSources } from './sources'
import { useTicket } from './ticket'

/** Whether the open ticket's server keeps articles for customers, and whether they are being looked through (S145). */
export const useArticles = defineStore('articles', () => {
  const ticket = useTicket()
  const sources = useSources()
  const rosters = useRosters()
  const composer = useComposer()

  const isOpen = ref(false)
  const close = () => {
    isOpen.value = false
  }
  const toggle = () => {
    isOpen.value = !isOpen.value
  }
  watch(() => composer.box.id, close, { flush: 'sync' })

  /** Not where there surely are none. Where they could not be read the button stays, to say why. */
  const offered = computed(() => {
    const row = ticket.ticket
    const source = row && sources.byId(row.source)
    const kept = row && rosters.of(row)
    return source !== undefined && connectors[source.connector].articles !== undefined && kept !== undefined && kept.portals?.length !== 0
  })

  return { offered, isOpen, toggle, close }
})
