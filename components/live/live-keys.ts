import type { Ref } from 'vue'
import type { LiveLine } from '@/stores/live/live-view'
import { computed, nextTick, ref } from 'vue'
import { goesOn, isTyping, pressedOf, shortcutOf } from '@/domain/shortcuts'
import { useCommands } from '@/stores/commands'
import { useLiveView } from '@/stores/live/live-view'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'

/** The keyboard in a broadcast's list: one stop of Tab, j k and arrows along it, r answers in place, Enter opens the customer's ticket. */
export function useLiveKeys(lines: () => readonly LiveLine[], list: Readonly<Ref<HTMLElement | null>>) {
  const view = useLiveView()
  const session = useSession()
  const ticket = useTicket()
  const queue = useQueue()

  const currentId = ref<string>()
  const at = computed(() => Math.max(0, lines().findIndex(({ id }) => id === currentId.value)))

  async function focusAt(index: number) {
    const line = lines()[Math.min(Math.max(index, 0), lines().length - 1)]
    if (!line) return
    if (index >= lines().length - 1) view.more()
    currentId.value = line.id
    await nextTick()
    const row = list.value?.querySelector<HTMLElement>(`[data-comment="${CSS.escape(line.id)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  /** Focuses this line, or the first. */
  const focusOn = (id: string | undefined) => focusAt(id === undefined ? 0 : lines().findIndex(line => line.id === id))

  function close(line: LiveLine) {
    if (view.inHand === undefined) return false
    view.letGo()
    void focusOn(line.id)
    return true
  }
  const does: Record<string, (line: LiveLine, onRow: boolean) => unknown> = {
    next: () => focusAt(at.value + 1),
    previous: () => focusAt(at.value - 1),
    Home: () => focusAt(0),
    End: () => focusAt(lines().length - 1),
    reply: line => view.take(line, 'reply'),
    open: (line, onRow) => onRow && view.openTicket(line.ticket),
    back: line => close(line),
  }
  function keydown(event: KeyboardEvent) {
    const line = lines()[at.value]
    const typing = isTyping(event.target)
    const command = shortcutOf({ ...pressedOf(event), typing }, session.settings.shortcuts) ?? (typing ? '' : event.key)
    const act = does[command]
    const target = event.target as Element
    if (!line || !act || event.defaultPrevented || target.closest('[role="menu"]')) return
    if (event.repeat && !goesOn(command)) return
    if (act(line, target.matches('[data-comment]')) === false) return
    event.preventDefault()
    event.stopPropagation()
  }

  const commands = useCommands()
  const isCovered = () => queue.openedId !== undefined && !ticket.inHand
  for (const name of ['next', 'previous'] as const) commands.on(name, () => !isCovered() && lines().length > 0 && void focusAt(at.value))
  commands.on('reply', () => {
    const line = lines()[at.value]
    if (isCovered() || !line || currentId.value === undefined) return false
    view.take(line, 'reply')
  })

  return { currentId, at, keydown, focusOn }
}
