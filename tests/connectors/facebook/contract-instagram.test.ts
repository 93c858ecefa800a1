import type { Remote } from '../contract/remote'
import { vi } from 'vitest'
import { connectors } from '@/connectors'
import { meetThere, mocAccount, publishThere, scopedId } from '@/practice/instagram'
import { comment, commenter, person } from '@/practice/posts'
import { append } from '@/practice/threads'
import { mocHome } from '@/practice/world'
import { contract } from '../contract'
import { mishap } from './mishaps'
import { page, stand } from './stand'

/** The Instagram account linked to the first Page, where customers write messages, or comments under one post. */
function practice(where: 'messages' | 'comments'): Remote {
  const { world, faults, session } = stand({ history: false, instagram: true, changes: { source: { ...page, linked: mocAccount } } })
  const home = world.pages[0]!
  const post = publishThere(world, { page: mocHome.id, at: Date.now() - 5 * 86_400_000, text: 'New blankets' })
  const remark = (name: string, text: string, at: number) =>
    comment(world, post, { at, text, who: commenter(world, mocHome.id, name) ?? person(world, { name, psid: scopedId(world) }) })
  const message = (name: string, text: string, at: number) =>
    append(world, Object.values(world.threads).find(thread => thread.name === name) ?? meetThere(world, home, { name }), { at, from: 'customer', text })
  const write = where === 'messages' ? message : remark
  // Enough for three pages, two of them in every second.
  const many = where === 'messages' ? 25 : 120
  for (let i = 0; i < many; i++) write(`customer.${i}`, `Hello ${i}`, Date.now() - 86_400_000 - (i >> 1) * 1000)
  const threads = () => Object.values(world.threads).filter(thread => thread.instagram !== undefined)
  return {
    connector: connectors.facebook,
    session,
    wrong: 'EAAnobodysToken',
    say: (text) => {
      // Posts are looked at twice a minute.
      vi.setSystemTime(Date.now() + 30_000)
      write('mai.anh', text, Date.now())
    },
    arrived: text => [
      ...threads().flatMap(thread => thread.lines).filter(line => line.from === 'page' && line.text === text),
      ...post.remarks.filter(remark => !remark.who && remark.text === text),
    ].length,
    messages: () => threads().flatMap(thread => thread.lines).length + post.remarks.length,
    goWrong: (how, call) => faults.push(mishap(how, call)),
  }
}

contract('Instagram', () => practice('messages'))
contract('Instagram, under a post', () => practice('comments'))
