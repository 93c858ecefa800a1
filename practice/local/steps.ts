import type { Stage } from './stage'
import { mocHome } from '../world'
import { press, reach, read, saw, stands, until } from './reach'
import { inboxOf } from './stage'

const customer = { page: mocHome.id, name: 'Nguyễn Thị Mai Anh', text: 'Shop ơi, bộ chăn ga màu be size 1m8 còn hàng không ạ?' }
const answer = 'Dạ còn ạ, 890.000đ, em giao trong ngày mai.'
const remark = 'Khách quen, nhớ gói quà giúp em.'
const tag = 'Giao hàng'

interface Step {
  title: string
  /** Does it, and tells what was seen of it. Throws when it was not to be seen. */
  act: (stage: Stage) => Promise<string>
}

const onServer = ({ practice }: Stage) => practice.sent(customer.name)

/** Once and not twice, and nothing but the reply. */
function expectSent(stage: Stage): string {
  const sent = onServer(stage)
  if (sent.join('|') !== answer) throw new Error(`Facebook has ${JSON.stringify(sent)} from the Page instead of the one reply`)
  return 'at Facebook exactly the one reply'
}

/** The main job, once through. Each step looks for its effect before the next one begins. */
export const steps: Step[] = [
  {
    title: 'a customer writes',
    act: async ({ practice, panel }) => {
      const before = await saw(panel, 'button', 'Pull ticket')
      practice.say(customer)
      const after = await until('the bubble on Pull ticket', async () => {
        const name = await saw(panel, 'button', 'Pull ticket')
        return name !== before && /\d/.test(name) && name
      }, 45_000)
      return `the button says “${after}”`
    },
  },
  {
    title: 'Pull ticket',
    act: async ({ panel }) => {
      await press(panel, 'button', 'Pull ticket')
      // Available, so what was pulled comes here, not only to the end of a long list.
      await press(panel, 'tab', 'Inbox')
      return `a row “${await saw(panel, 'row', customer.name)}”`
    },
  },
  {
    title: 'open the ticket',
    act: async ({ panel }) => {
      await press(panel, 'row', customer.name)
      await reach(panel, 'textbox', 'Reply')
      await read(panel, customer.text)
      return `the customer’s words “${customer.text}”, and a place to reply`
    },
  },
  {
    title: 'reply',
    act: async ({ panel }) => {
      const box = await reach(panel, 'textbox', 'Reply')
      await box.type(answer)
      await press(panel, 'button', 'Send')
      await read(panel, answer)
      return `“${answer}” in the thread`
    },
  },
  {
    title: 'the reply arrives',
    act: async (stage) => {
      await until('the reply at the server', async () => onServer(stage).length > 0, 30_000)
      const { inbox, practice } = stage
      await inbox.goto(inboxOf(mocHome.id, practice.thread(customer.name).globalId))
      await read(inbox, answer)
      return expectSent(stage)
    },
  },
  {
    title: 'add a note',
    act: async (stage) => {
      const { panel } = stage
      await press(panel, 'tab', 'Note')
      const box = await reach(panel, 'textbox', 'Note')
      await box.type(remark)
      await press(panel, 'button', 'Add note')
      await read(panel, remark)
      return `“${remark}” on yellow paper; ${expectSent(stage)}`
    },
  },
  {
    title: 'set the priority',
    act: async ({ panel }) => {
      await press(panel, 'button', 'Priority')
      await press(panel, 'menuitemradio', 'High')
      return `“${await saw(panel, 'button', 'Priority: High')}”`
    },
  },
  {
    title: 'tag it',
    act: async ({ panel }) => {
      await press(panel, 'button', 'Tags')
      await press(panel, 'button', 'New tag')
      const name = await reach(panel, 'textbox', 'Name of the new tag')
      await name.type(tag)
      await press(panel, 'button', 'Save')
      await reach(panel, 'button', `Remove tag ${tag}`)
      // A press elsewhere closes the menu.
      await press(panel, 'tab', 'Conversation')
      return `the tag “${tag}” on the ticket`
    },
  },
  {
    title: 'close it',
    act: async ({ panel }) => {
      await press(panel, 'button', 'Resolve')
      await press(panel, 'radio', 'Resolved')
      await press(panel, 'button', 'Close ticket')
      await until('the dialog to go', async () => !await stands(panel, 'dialog'))
      return 'the dialog has gone'
    },
  },
  {
    title: 'find it under Closed',
    act: async (stage) => {
      const { panel } = stage
      // Beside the thread in a wide panel; in a narrow one a step back.
      if (!await stands(panel, 'row')) await press(panel, 'button', 'Back')
      await press(panel, 'tab', 'Closed')
      return `a row “${await saw(panel, 'row', customer.name)}”; ${expectSent(stage)}`
    },
  },
]
