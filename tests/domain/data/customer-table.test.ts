import type { LineFault } from '@/domain/data/customer-line'
import type { CustomerTable } from '@/domain/data/customer-table'
import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { withColumn } from '@/domain/data/customer-columns'
import { readLine } from '@/domain/data/customer-line'
import { tableOf } from '@/domain/data/customer-table'

const opened = (bytes: Uint8Array | string) => tableOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, [{ id: 'own:size', name: 'Cỡ áo', type: 'list', choices: ['S', 'M'], order: 0 }, { id: 'own:vip', name: 'VIP', type: 'check', order: 1 }])
function lines(text: string) {
  const table = opened(text) as CustomerTable
  const faults: LineFault[] = []
  const own = new Map([['own:size', { id: 'own:size', name: 'Cỡ áo', type: 'list', choices: ['S', 'M'], order: 0 }], ['own:vip', { id: 'own:vip', name: 'VIP', type: 'check', order: 1 }]])
  return { read: table.rows.flatMap(row => readLine(row, table.columns, own as never, faults)?.values ?? []), faults }
}
/** Vietnamese in the Windows code page: letters with their own byte, tones behind them. */
const cp1258 = Uint8Array.from([0x54, 0xEA, 0x6E, 0x2C, 0x53, 0xD0, 0x54, 0x0A, 0x54, 0x72, 0xE2, 0xCC, 0x6E, 0x2C, 0x30, 0x39, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38])
const utf16 = (text: string, isMarked: boolean) => new Uint8Array(Buffer.from(`${isMarked ? '\uFEFF' : ''}${text}`, 'utf16le'))

it.each([
  ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFTên,SĐT\nTrần,0912345678')],
  ['Windows-1258', cp1258],
  ['UTF-16 with its mark', utf16('Tên\tSĐT\nTrần\t0912345678', true)],
  ['UTF-16 without one', utf16('Tên,SĐT\nTrần,0912345678', false)],
  ['decomposed letters', new TextEncoder().encode('Tên,SĐT\nTrần,0912345678'.normalize('NFD'))],
])('a list in %s is read', (_, bytes) => {
  expect(opened(bytes)).toMatchObject({ headers: ['Tên', 'SĐT'], columns: ['name', 'phone'], rows: [{ line: 2, cells: ['Trần', '0912345678'] }] })
})

it('Windows-1252 is read as western', () => {
  expect(opened(Uint8Array.from([...'Name,Phone\nJos'].map(sign => sign.charCodeAt(0)).concat(0xE9, ...[...',0912345678'].map(sign => sign.charCodeAt(0)))))).toMatchObject({ rows: [{ cells: ['José', '0912345678'] }] })
})

it.each([
  ['PK\u0003\u0004', 'binary'],
  ['', 'empty'],
  ['  \n \n', 'empty'],
  ['{"a": [', 'json'],
  ['{"a": 1}', 'json'],
  ['[]', 'empty'],
  ['[1, "a", null]', 'empty'],
])('%j is refused as %s', (text, fault) => {
  expect(opened(text)).toBe(fault)
})

it('headers of four languages are known, a second phone is one too, a second name is not', () => {
  expect(opened('Họ và tên;Số điện thoại;phone_2;Alamat;E-mail cím;Mã thành viên;Cỡ áo;Ghi chú;Name;Zodiac\nx')).toMatchObject({ columns: ['name', 'phone', 'phone', 'address', 'email', 'membership', 'own:size', 'note', undefined, undefined] })
})

it('a column that is taken for something else gives up what it was, where there can be one of it only', () => {
  expect(withColumn(['name', 'phone', undefined], 2, 'name')).toEqual([undefined, 'phone', 'name'])
  expect(withColumn(['name', 'phone', undefined], 2, 'phone')).toEqual(['name', 'phone', 'phone'])
})

it('any list of plain objects is one, our own too, several values and all', () => {
  expect(opened('[{"name":"Lan","phone":["0912345678","0987654321"],"x":{"a":1}},{"name":null}]')).toMatchObject({ columns: ['name', 'phone', undefined], rows: [{ line: 1, cells: ['Lan', '0912345678\n0987654321', ''] }, { line: 2, cells: ['', '', ''] }] })
})

it('lines are counted as the file has them, over cells of several lines; a quote that never closes is told', () => {
  expect(opened('name,address\n"Lan","1\n2"\nBudi,x')).toMatchObject({ rows: [{ line: 2 }, { line: 4 }] })
  expect(opened('name,address\nLan,x\nBudi,"y\nSiti,z')).toMatchObject({ open: 3 })
})

it.each([
  ['an emoji, one word, quotes', '"Lan ""Béo"" 🌸",0912345678', { name: ['Lan "Béo" 🌸'], phone: ['0912345678'] }],
  ['300 characters', `${'Ư'.repeat(300)},`, { name: ['Ư'.repeat(300)] }],
  ['five phones, one of them twice', 'Lan,"0911111111, 0922222222 / 0933333333; 0944444444|0955555555"', { name: ['Lan'], phone: ['0911111111', '0922222222', '0933333333', '0944444444', '0955555555'] }],
  ['numbers as Hungary writes them', 'Lan,"06-30/123-4567; 06/30/765-43-21"', { name: ['Lan'], phone: ['06-30/123-4567', '06/30/765-43-21'] }],
  ['a name that is a program\'s word in capitals only', 'Nan,0912345678', { name: ['Nan'], phone: ['0912345678'] }],
  ['a program\'s words for nothing', 'undefined,0912345678', { phone: ['0912345678'] }],
  ['zeros that a spreadsheet kept', 'Lan,"=""0912345678"""', { name: ['Lan'], phone: ['0912345678'] }],
  ['a card number', 'Lan 4111 1111 1111 1111,', { name: ['Lan •••• •••• •••• 1111'] }],
])('a name and a phone: %s', (_, line, values) => {
  const { read, faults } = lines(`name,phone\n${line}`)
  expect(read).toEqual([values])
  expect(faults).toEqual([])
})

it.each([
  ['name,phone\nLan,8.49E+11', { line: 2, fault: 'number', field: 'phone', text: '8.49E+11' }],
  ['name,phone\nLan,abc', { line: 2, fault: 'phone', field: 'phone', text: 'abc' }],
  ['name,email\nLan,lan@', { line: 2, fault: 'email', field: 'email', text: 'lan@' }],
  ['name,Cỡ áo\nLan,XXL', { line: 2, fault: 'choice', field: 'own:size', text: 'XXL' }],
  ['name,delivery\nLan,31.02.2026', { line: 2, fault: 'date', field: 'delivery', text: '2026-02-31' }],
  ['name,delivery\nLan,soon', { line: 2, fault: 'date', field: 'delivery', text: 'soon' }],
])('%j: the value is left out and told, the rest of the line is taken', (text, fault) => {
  const { read, faults } = lines(text)
  expect(read).toEqual([{ name: ['Lan'] }])
  expect(faults).toEqual([fault])
})

it('a line of nobody is told', () => {
  expect(lines('name,address\n,Jl. Braga\nLan,').faults).toEqual([{ line: 2, fault: 'nobody' }])
})

it.each([['20/11/2026', '2026-11-20'], ['2026. 11. 20.', '2026-11-20'], ['2026-11-20T00:00:00Z', '2026-11-20'], ['5.1.2026', '2026-01-05']])('the day %s', (written, day) => {
  expect(lines(`name,delivery\nLan,${written}`).read).toEqual([{ name: ['Lan'], delivery: [day] }])
})

it.each([['x', 'yes'], ['Có', 'yes'], ['igen', 'yes'], ['no', 'no'], ['0', undefined], ['không', undefined]])('a box with %s', (written, value) => {
  expect(lines(`name,VIP\nLan,${written}`).read).toEqual([{ name: ['Lan'], ...(value ? { 'own:vip': [value] } : {}) }])
})
