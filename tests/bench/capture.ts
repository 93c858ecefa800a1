import type { Case } from '../domain/capture/told'
import type { Row } from './row'
import type { CaptureField } from '@/domain/capture/field'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { capture } from '@/domain/capture/capture'
import { captureFields } from '@/domain/capture/field'
import { languages } from '@/domain/language'
import { odd } from '../domain/capture/odd'
import { cases, moreCases, now, read, told } from '../domain/capture/told'
import { median, table } from './row'

/** right: found as it should be · missed: should have been found · wrong: found, and should not have been. */
interface Tally { right: number, missed: number, wrong: number }

function tallyOf(all: Case[], field: CaptureField): Tally {
  return all.reduce((sum, it) => {
    const expected = it.expect[field] ?? []
    const found = told(read(it))[field] ?? []
    const right = found.filter(value => expected.includes(value)).length
    return { right: sum.right + right, missed: sum.missed + expected.length - right, wrong: sum.wrong + found.length - right }
  }, { right: 0, missed: 0, wrong: 0 })
}

const shown = ({ right, missed, wrong }: Tally) => right + missed + wrong === 0 ? '–' : `${right} / ${missed} / ${wrong}`

/** The table of docs/capture.md: a line for each field, a column for each language, in each right / missed / wrong. */
export function captureTable(): string {
  const all = [...cases, ...moreCases]
  const columns = [...languages.map(language => all.filter(it => it.language === language)), all]
  const counts = columns.map(column => column.length)
  const lines = captureFields.map(field => `| ${field} | ${columns.map(column => shown(tallyOf(column, field))).join(' | ')} |`)
  return [`| field | ${languages.join(' | ')} | all |`, `| --- |${' --- |'.repeat(counts.length)}`, ...lines, `| messages | ${counts.join(' | ')} |`].join('\n')
}

const long = (lines: string[]) => lines.join('\n').repeat(60).slice(0, 10_000)

function tookOf(text: string, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    capture(text, { now })
    return performance.now() - began
  })
  return median(times.slice(Math.floor(rounds / 5)))
}

/** How long 10 000 characters take: a chat as it is written, nothing but addresses and numbers, and what nobody writes. */
export function captureRows(): Row[] {
  const chat = cases.flatMap(({ text }) => [text, 'Chị ơi áo này còn size M không ạ, em muốn mua hai cái giao về quê, bao giờ thì có hàng lại vậy shop', 'Kak yang warna hitam masih ada? Kalau ada aku mau dua ya, makasih'])
  const texts = [['reading 10 000 characters of chat for fields', long(chat)], ['reading 10 000 characters full of fields', long(cases.map(({ text }) => text))]] as const
  const rows = texts.map(([what, text]) => [what, tookOf(text, 25)] as const)
  const [worst, took] = Object.entries(odd).map(([what, text]) => [what, tookOf(text, 10)] as const).sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return [...rows, [`reading 10 000 characters that nobody writes, the slowest of ${Object.keys(odd).length} (${worst})`, took] as const]
    .map(([what, large]) => ({ what, large, unit: 'ms', bound: '< 20 ms', met: large < 20 }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${captureTable()}\n\n${table(captureRows(), 0, 0)}`)
