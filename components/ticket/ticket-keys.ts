import { useCanned } from '@/stores/canned/canned'
import { useCommands } from '@/stores/commands'
import { useComposer } from '@/stores/composer'
import { useDialogs } from '@/stores/dialogs'
import { useTicket } from '@/stores/ticket'

/** What the keyboard can do to the open ticket, with the same rules as its buttons (S105). */
export function useTicketKeys() {
  const commands = useCommands()
  const open = useTicket()
  const composer = useComposer()
  const dialogs = useDialogs()
  const canned = useCanned()

  const isWorkedOn = () => open.ticket !== undefined && !open.peeking
  commands.on('reply', () => isWorkedOn() && composer.pick('reply'))
  commands.on('note', () => isWorkedOn() && composer.pick('note'))
  commands.on('canned', () => {
    if (!isWorkedOn()) return false
    canned.wish++
  })
  commands.on('resolve', () => {
    if (!open.ticket) return false
    dialogs.close(open.ticket)
  })
  commands.on('unread', () => {
    const { ticket } = open
    if (!ticket || open.refusal(ticket, 'unseen')) return false
    open.leave()
    void open.act(ticket, 'unseen', {})
  })
}
