import type { Remote } from '../contract/remote'
import { connectors } from '@/connectors'
import { comment, commenter, person, publish } from '@/practice/posts'
import { say } from '@/practice/say'
import { mocHome } from '@/practice/world'
import { mishap } from './mishaps'
import { stand } from './stand'

/** The first Page of the practice Facebook, where customers write messages, or comments under one post. */
export function practice(where: 'messages' | 'comments'): Remote {
  const { world, faults, session } = stand()
  const post = publish(world, { page: mocHome.id, at: Date.now() - 5 * 86_400_000, text: 'New blankets' })
  const remark = (name: string, text: string, at: number) =>
    comment(world, post, { at, text, who: commenter(world, mocHome.id, name) ?? person(world, { name }) })
  const write = where === 'messages' ? (name: string, text: string, at: number) => say(world, { name, text, at }) : remark
  // Enough for three pages, two of them in every second.
  const many = where === 'messages' ? 60 : 120
  for (let i = 0; i < many; i++) write(`Customer ${i}`, `Hello ${i}`, Date.now() - 86_400_000 - (i >> 1) * 1000)
  const ofPage = () => Object.values(world.threads).filter(thread => thread.page === mocHome.id)
  const remarks = () => Object.values(world.posts).filter(({ page }) => page === mocHome.id).flatMap(({ remarks }) => remarks)
  return {
    connector: connectors.facebook,
    session,
    wrong: 'EAAnobodysToken',
    say: text => write('Nguyễn Thị Lan', text, Date.now()),
    arrived: text => [
      ...ofPage().flatMap(thread => thread.lines).filter(line => line.from === 'page' && line.text === text),
      ...remarks().filter(remark => !remark.who && remark.text === text),
    ].length,
    messages: () => ofPage().flatMap(thread => thread.lines).length + remarks().length,
    goWrong: (how, call) => faults.push(mishap(how, call)),
  }
}
