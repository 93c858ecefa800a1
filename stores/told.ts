import { onScopeDispose } from 'vue'
import { send } from '@/platform/messages'
import { onTold } from '@/platform/panel-told'
import { useToasts } from './toasts'

/** Tells what was kept from a page in which no script of ours may run, with the undo that the page cannot show (S090). */
export function useTold() {
  const toasts = useToasts()
  const takeBack = (undo: string) => void send('captureUndo', undo).then(said => toasts.say('toast.said', { named: { said } })).catch(() => {})
  onScopeDispose(onTold(({ said, alarm, undo }) => {
    if (alarm) toasts.fail('toast.said', { said })
    else toasts.say('toast.said', { named: { said }, ...(undo === undefined ? {} : { undo: () => takeBack(undo) }) })
  }))
}
