import type { Mishap, Remote } from '../contract/remote'
import type { FaultKind } from '@/practice/faults'
import { facebook } from '@/connectors/facebook'
import { say } from '@/practice/say'
import { mocHome } from '@/practice/world'
import { contract } from '../contract'
import { stand } from './stand'

const faultOf: Record<Mishap, FaultKind> = {
  cutBefore: 'resetBefore',
  cutAfter: 'resetAfter',
  rejected: '551_1545041',
  unauthorized: 'expired',
  throttled: '613_custom_limit',
  unreadable: 'fatalHtml',
}
const methodOf = { write: 'POST', read: 'GET' }

function practice(): Remote {
  const { world, faults, session } = stand()
  // Enough for three pages of conversations, two of them in every second.
  for (let i = 0; i < 60; i++) say(world, { name: `Customer ${i}`, text: `Hello ${i}`, at: Date.now() - 86_400_000 - (i >> 1) * 1000 })
  const ofPage = () => Object.values(world.threads).filter(thread => thread.page === mocHome.id)
  return {
    connector: facebook,
    session,
    wrong: 'EAAnobodysToken',
    say: text => say(world, { name: 'Nguyễn Thị Lan', text, at: Date.now() }),
    arrived: text => ofPage().flatMap(thread => thread.lines).filter(line => line.from === 'page' && line.text === text).length,
    messages: () => ofPage().flatMap(thread => thread.lines).length,
    goWrong: (how, call) => faults.push({ kind: faultOf[how], match: `${methodOf[call]} /`, times: 1 }),
  }
}

contract('Facebook', practice)
