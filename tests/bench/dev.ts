import process from 'node:process'
import { buildBoth } from './build'
import { openDesk } from './desk'

const now = Date.UTC(2026, 10, 20, 12)
const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1]!.toFixed(2)
await buildBoth()
const n = Number(process.argv[2])
const desk = await openDesk(n, now, process.argv[3])
await desk.open('bench.html')
const bare: number[] = []
const ours: number[] = []
for (let i = 0; i < 60; i++) {
  const b = await desk.write('barePuts', n - 1 - i % 5, n, now, `b${i}`)
  const o = await desk.write('incoming', n - 1 - i % 5, n, now, `m${i}`)
  if (i > 5) {
    bare.push(b)
    ours.push(o.took)
  }
}
console.log('bare', med(bare), 'ours', med(ours), 'min', Math.min(...bare).toFixed(2), Math.min(...ours).toFixed(2))
for (const size of [200, 150, 50]) console.log('first sync', size, (4000 / await desk.write('firstSync', `facebook:9${size}`, 0, 4000, now, size, 0) * 1000).toFixed(0), '/s')
console.log('with 5 messages', (2000 / await desk.write('firstSync', `facebook:8`, 0, 2000, now, 200, 5) * 1000).toFixed(0), '/s')
await desk.close()
