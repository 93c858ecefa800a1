import type { Mishap, Remote } from '../contract/remote'
import type { FaultKind } from '@/practice/chatwoot/faults'
import { connectors } from '@/connectors'
import { contract } from '../contract'
import { stand } from './stand'

const faultOf: Record<Mishap, FaultKind> = {
  cutBefore: 'cutBefore',
  cutAfter: 'cutAfter',
  rejected: 'failed',
  unauthorized: 'badToken',
  throttled: 'throttled',
  unreadable: 'html',
}

/** The practice Chatwoot, where customers write to the website's chat. Before a reply is sent it is looked who has the ticket; that read goes well. */
function practice(): Remote {
  const { office, faults, mai, say } = stand()
  // Enough for three pages, two of them in every second.
  for (let i = 0; i < 60; i++) say({ name: `Customer ${i}`, text: `Hello ${i}`, at: Date.now() - 86_400_000 - (i >> 1) * 1000 })
  const lines = () => Object.values(office.talks).flatMap(talk => talk.lines)
  return {
    connector: connectors.chatwoot,
    session: mai,
    wrong: 'nobodysToken',
    say: text => say({ name: 'Nora Petit', text }),
    arrived: text => lines().filter(({ kind, content }) => kind === 1 && content === text).length,
    messages: () => lines().length,
    goWrong: (how, call) => faults.push({ kind: faultOf[how], method: call === 'write' ? 'POST' : 'GET', times: 1 }),
  }
}

contract('Chatwoot', practice)
