import process from 'node:process'
import { buildBoth } from './build'
import { fill, openDesk } from './desk'

const say = (line: string) => console.error(line)
const now = Date.UTC(2026, 10, 20, 12)

await buildBoth()
const desk = await openDesk(Number(process.argv[2] ?? 1000), now, process.argv[3])
say(JSON.stringify(await fill(desk, Number(process.argv[4] ?? 10), say)))
const page = await desk.open('bench.html')
for (let i = 0; i < 10; i++) say(JSON.stringify(await desk.read(page, 'readOnce', {}, 1)))
for (let i = 0; i < 10; i++) say(JSON.stringify([await desk.write('barePuts', desk.tickets - 1, desk.tickets, now, `b${i}`), await desk.write('incoming', desk.tickets - 1, desk.tickets, now, `m${i}`)]))
await desk.read(page, 'warmUp')
for (let i = 0; i < 10; i++) say(JSON.stringify(await desk.read(page, 'searchOnce', 'nguyen thi lan')))
say(`first sync ${await desk.write('firstSync', 'facebook:9', 0, 2000, now, 200, 0)}`)
await desk.close()
