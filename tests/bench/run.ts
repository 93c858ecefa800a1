import type { Desk } from './desk'
import type { Row } from './row'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startPractice } from '@/practice/local/server'
import { newWorld } from '@/practice/world'
import { buildBoth } from './build'
import { captureRows, captureTable } from './capture'
import { fill, openDesk } from './desk'
import { table } from './row'
import { bundles } from './rows/bundles'
import { canned } from './rows/canned'
import { comments } from './rows/comments'
import { customers } from './rows/customers'
import { filters } from './rows/filters'
import { firstSync } from './rows/first-sync'
import { heap } from './rows/heap'
import { inPage } from './rows/in-page'
import { inbox } from './rows/inbox'
import { incoming } from './rows/incoming'
import { live } from './rows/live'
import { load } from './rows/load'
import { reads } from './rows/reads'
import { searches } from './rows/search'
import { shop } from './rows/shop'
import { start } from './rows/start'
import { team } from './rows/team'
import { work } from './rows/work'

/**
 * `npm run bench [-- --large 20000 --messages 10 --only load,search --profiles folder]`. Each row is a stage of its own;
 * `--profiles` keeps the filled stores there and finds them again, for working on one row. `LIVE_SECONDS=20` makes the broadcast shorter, `TEAM_SECONDS=20` the looks at a team's server, `TEAM_TICKETS=2000` its list.
 */
const { values } = parseArgs({ options: {
  small: { type: 'string', default: '1000' },
  large: { type: 'string', default: '100000' },
  messages: { type: 'string', default: '10' },
  only: { type: 'string' },
  profiles: { type: 'string' },
} })
const sizes = [Number(values.small), Number(values.large)]
const [small = 0, large = 0] = sizes
const say = (line: string) => console.error(line)
/** The end of the invented year: whoever wrote last can still be answered, so that an opened ticket has its composer. */
const now = Date.now()

/** A channel in which nobody writes until a row makes them. */
const practice = await startPractice({ world: newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }) })

const stages: Record<string, (desks: Desk[]) => Promise<Row[]> | Row[]> = {
  load,
  reads,
  filters,
  search: searches,
  work,
  canned,
  inPage,
  inbox: desks => desks[0] ? inbox(desks[0], practice) : [],
  heap,
  incoming,
  firstSync: desks => desks[1] ? firstSync(desks[1]) : [],
  live: desks => desks[1] ? live(desks[1], practice, Number(process.env.LIVE_SECONDS ?? 300)) : [],
  comments: desks => desks[1] ? comments(desks[1], practice) : [],
  customers,
  shop: desks => desks[1] ? shop(desks[1]) : [],
  start: () => start(practice.port),
  team: () => team(practice, now, Number(process.env.TEAM_SECONDS ?? 60)),
  bundles,
  capture: captureRows,
}

async function filled(tickets: number): Promise<Desk> {
  const desk = await openDesk(tickets, now, practice.port, values.profiles && `${values.profiles}/${tickets}`)
  if ((await desk.write('held')).tickets >= tickets) return desk
  const rate = await fill(desk, Number(values.messages), say)
  say(`filled ${tickets}: ${rate.tickets.toFixed(0)} tickets and ${rate.messages.toFixed(0)} messages a second`)
  return desk
}

await buildBoth()
const desks: Desk[] = []
for (const size of sizes) desks.push(await filled(size))
const rows: Row[] = []
for (const [name, stage] of Object.entries(stages)) {
  if (values.only && !values.only.split(',').includes(name)) continue
  say(`measuring ${name}`)
  rows.push(...await stage(desks))
}
await Promise.all(desks.map(desk => desk.close()))
await practice.close()
console.log(table(rows, small, large))
if (!values.only || values.only.split(',').includes('capture')) console.log(`\n${captureTable()}`)
const missed = rows.filter(row => row.met === false)
say(missed.length === 0 ? 'every bound is met' : `missed: ${missed.map(row => row.what).join('; ')}`)
