import type { Table } from 'dexie'
import type { Source } from '@/domain/source'
import type { PracticePage } from '@/practice/shop'
import type { TeamWorld } from '@/practice/team/shop'
import type { World } from '@/practice/world'
import Dexie from 'dexie'
import { forgetSecret, writeSecret } from '@/platform/secrets'
import { practiceFetch as fetchFrom, practicePages } from '@/practice/shop'
import { practiceAccount, practiceTeam as teamFrom } from '@/practice/team/shop'
import { db } from '@/sync/db'
import { connect, disconnect } from '@/sync/sources'
import { run } from './run'

/** The practice shop's own database, separate from the desk's as a real remote would be. */
class Practice extends Dexie {
  declare worlds: Table<{ id: 'world', world: World } | { id: 'team', office: TeamWorld }, string>
  constructor() {
    super('practice', { cache: 'disabled' })
    this.version(1).stores({ worlds: 'id' })
  }
}
const practice = new Practice()

async function stored() {
  const row = await practice.worlds.get('world')
  return row && 'world' in row ? row.world : undefined
}
async function storedTeam() {
  const row = await practice.worlds.get('team')
  return row && 'office' in row ? row.office : undefined
}

const practiceFetch = fetchFrom(stored, async world => void await practice.worlds.put({ id: 'world', world }), Date.now)
const practiceTeam = teamFrom(storedTeam, async office => void await practice.worlds.put({ id: 'team', office }), Date.now)

/** How a practice source is reached: nothing of it leaves this browser. */
export const practiceWay = {
  fetchFor: ({ connector }: Pick<Source, 'connector'>) => connector === practiceAccount.connector ? practiceTeam.fetch : practiceFetch,
  socket: practiceTeam.socket,
}

function sourceOf({ id, connector, name, hue, token: _, ...server }: PracticePage): Source {
  return {
    id: `practice:${id}`,
    connector,
    account: id,
    name,
    hue,
    order: 0,
    practice: true,
    greets: false,
    paused: false,
    ...server,
  }
}

/** Opens the practice shop, or closes it and takes everything of it away, so that it starts afresh. */
export async function playPractice(on: boolean) {
  if (!on) {
    const sources = (await db.sources.toArray()).filter(source => source.practice)
    for (const { id } of sources) {
      await forgetSecret(id)
      await disconnect(id, true)
    }
    await practice.worlds.clear()
    practiceFetch.forget()
    practiceTeam.forget()
    return
  }
  for (const page of [...practicePages, practiceAccount]) {
    await writeSecret(`practice:${page.id}`, page.token)
    await connect(sourceOf(page))
  }
  await run(true)
}
