import type { Ref } from 'vue'
import type { MenuLevel } from '@/components/ticket/ticket-menu'
import type { Ticket } from '@/domain/ticket'
import { computed, ref } from 'vue'

/** The one open menu of a list: whose it is, what it shows, and where in the panel it stands (px). */
export function useRowMenu(rows: Readonly<Ref<readonly Ticket[]>>, element: (id: string) => HTMLElement | null | undefined, picks: { withRow: (id: string) => readonly Ticket[], clear: () => void }) {
  const menu = ref<{ id: string, level: MenuLevel, x: number, y: number }>()
  const menuTicket = computed(() => rows.value.find(row => row.id === menu.value?.id))
  /** What a menu of several is about. */
  const menuTickets = computed(() => menu.value ? picks.withRow(menu.value.id) : [])

  function showMenu(id: string, level: MenuLevel = 'main', point?: { x: number, y: number }) {
    const isMany = picks.withRow(id).length > 1
    if (!isMany) picks.clear()
    const button = element(id)?.querySelector('button')?.getBoundingClientRect()
    menu.value = { id, level: isMany && level === 'main' ? 'many' : level, x: point?.x ?? button?.right ?? 0, y: point?.y ?? button?.bottom ?? 0 }
  }
  /** By the right button at the pointer; by key, or by a long press of a finger, at the row. */
  function contextMenu({ button, clientX, clientY }: MouseEvent, id: string) {
    const byPointer = button === 2
    if (byPointer || menu.value === undefined) showMenu(id, 'main', byPointer ? { x: clientX, y: clientY } : undefined)
  }
  return { menu, menuTicket, menuTickets, showMenu, contextMenu }
}
