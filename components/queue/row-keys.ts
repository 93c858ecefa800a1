import type { Ref } from 'vue'
import type { useRowPicks } from './row-picks'
import type { MenuLevel } from '@/components/ticket/ticket-menu'
import type { Ticket } from '@/domain/ticket'
import { goesOn, isTyping, pressedOf, shortcutOf } from '@/domain/shortcuts'
import { isUnread } from '@/domain/ticket'
import { useDialogs } from '@/stores/dialogs'
import { useSession } from '@/stores/session'
import { useRowActions } from './row-actions'

/** What the keys of a list work on. */
interface Hands {
  rows: Readonly<Ref<readonly Ticket[]>>
  at: Readonly<Ref<number>>
  focusAt: (index: number) => Promise<void>
  showMenu: (id: string, level?: MenuLevel) => void
  picks: ReturnType<typeof useRowPicks<Ticket>>
  open: (ticket: Ticket, peek?: boolean) => unknown
}

/** The keys of a list, for its `keydown`: they are about the row with the focus, or about all that are picked with it. */
export function useRowKeys({ rows, at, focusAt, showMenu, picks, open }: Hands) {
  const dialogs = useDialogs()
  const session = useSession()
  const { toggleUnread, markAll } = useRowActions()

  function unread(ticket: Ticket) {
    const several = picks.withRow(ticket.id)
    return several.length > 1 ? markAll(several, several.some(isUnread) ? 'seen' : 'unseen') : toggleUnread(ticket)
  }
  const onRow: Record<string, (ticket: Ticket) => unknown> = {
    next: () => focusAt(at.value + 1),
    previous: () => focusAt(at.value - 1),
    Home: () => focusAt(0),
    End: () => focusAt(rows.value.length - 1),
    open: ticket => open(ticket),
    peek: ticket => open(ticket, true),
    menu: ({ id }) => showMenu(id),
    unread,
    assign: ({ id }) => showMenu(id, 'assign'),
    priority: ({ id }) => showMenu(id, 'priority'),
    tags: ({ id }) => showMenu(id, 'tags'),
    resolve: ticket => dialogs.close(ticket),
  }

  /** Shift and an arrow picks on from the row with the focus; Esc lets go of all that is picked. */
  function picking({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined {
    if (key === 'Escape' && picks.picked.value.length > 0) return picks.clear
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (by === undefined || !shiftKey || ctrlKey || metaKey || altKey) return undefined
    return () => {
      const to = Math.min(Math.max(at.value + by, 0), rows.value.length - 1)
      picks.stretch(to)
      void focusAt(to)
    }
  }

  return (event: KeyboardEvent) => {
    const ticket = rows.value[at.value]
    const command = shortcutOf({ ...pressedOf(event), typing: isTyping(event.target) }, session.settings.shortcuts) ?? event.key
    const onOne = onRow[command]
    const act = picking(event) ?? (ticket && onOne ? () => onOne(ticket) : undefined)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || goesOn(command)) act()
  }
}
