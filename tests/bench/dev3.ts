import process from 'node:process'
import { buildBoth } from './build'
import { openDesk } from './desk'

const now = Date.UTC(2026, 10, 20, 12)
const n = Number(process.argv[2])
if (!process.argv[4]) await buildBoth()
const desk = await openDesk(n, now, process.argv[3])
const t = desk.browser.targets().find(t => t.type() === 'service_worker')!
const w = (await t.worker())!
const run = async (what: string) => w.evaluate(`(async () => { const x = []; for (let i = 0; i < 200; i++) { const b = performance.now(); await bench.${what}(${n} - 1 - i % 5, ${n}, ${now}, 'x' + i + Math.random()); x.push(performance.now() - b) } x.sort((a, b) => a - b); return [x[0], x[50], x[100]] })()`) as Promise<number[]>
await run('incoming')
await run('barePuts')
const c = w.client
await c.send('Profiler.enable')
await c.send('Profiler.setSamplingInterval', { interval: 100 })
await c.send('Profiler.start')
const r = await run('incoming')
const { profile } = await c.send('Profiler.stop')
const self = new Map<string, number>()
const dt = profile.timeDeltas!
profile.samples!.forEach((id, i) => { const node = profile.nodes.find(x => x.id === id)!; const k = `${node.callFrame.functionName || 'anon'}:${node.callFrame.lineNumber}:${node.callFrame.columnNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]!) })
const parent = new Map<number, number>()
for (const x of profile.nodes) for (const ch of x.children ?? []) parent.set(ch, x.id)
const seen = new Map<string, number>()
for (const x of profile.nodes) { if (x.callFrame.functionName !== 'update') continue; const path: string[] = []; for (let q: number | undefined = x.id; q; q = parent.get(q)) { const y = profile.nodes.find(z => z.id === q)!; path.push(`${y.callFrame.functionName}:${y.callFrame.lineNumber}:${y.callFrame.columnNumber}`) } ; seen.set(path.slice(0, 12).join(' < '), x.hitCount ?? 0) }
console.log(seen)
console.log('bare', await run('barePuts'), 'ours', await run('incoming'), r)
console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${k} ${(v / 200).toFixed(0)}us`).join('\n'))
await desk.close()
