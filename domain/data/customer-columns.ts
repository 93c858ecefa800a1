import type { CustomerField, OwnField } from '../customer'
import type { OwnFieldRow } from '../customer/own-field'
import { customerFields } from '../customer'
import { fold } from '../fold'

/** What a column of a list of customers may be: a field, our own id, or a note on the customer. Nothing: it is left out. */
export const plainColumns = [...customerFields, 'note', 'id'] as const
export type CustomerColumn = CustomerField | OwnField | 'note' | 'id'

/** Folded words of the four languages by which a column is known. */
const words: Record<CustomerField | 'note', string[]> = {
  name: ['ten khach hang', 'ho va ten', 'ho ten', 'ten khach', 'full name', 'customer name', 'nama lengkap', 'nama pelanggan', 'teljes nev', 'vevo neve', 'customer', 'khach hang', 'pelanggan', 'name', 'ten', 'nama', 'nev', 'vevo'],
  phone: ['so dien thoai', 'dien thoai', 'phone number', 'mobile', 'nomor telepon', 'nomor hp', 'no hp', 'no telp', 'telefonszam', 'telefon', 'telepon', 'phone', 'sdt', 'tel', 'hp', 'zalo'],
  email: ['e-mail', 'email', 'thu dien tu', 'surel', 'mail'],
  address: ['dia chi', 'shipping address', 'address', 'alamat', 'szallitasi cim', 'lakcim', 'cim'],
  membership: ['ma thanh vien', 'ma khach hang', 'so the', 'ma the', 'membership id', 'membership', 'member id', 'customer code', 'loyalty card', 'kode member', 'nomor anggota', 'tagsagi szam', 'torzsvasarloi szam'],
  order: ['ma don hang', 'so don hang', 'ma don', 'order number', 'order', 'nomor pesanan', 'rendelesszam'],
  bank: ['so tai khoan', 'tai khoan', 'bank account', 'account number', 'nomor rekening', 'rekening', 'bankszamlaszam', 'bankszamla'],
  iban: ['iban'],
  tax: ['ma so thue', 'mst', 'tax number', 'vat number', 'tax id', 'npwp', 'adoszam'],
  delivery: ['ngay giao hang', 'ngay giao', 'delivery date', 'tanggal pengiriman', 'tanggal kirim', 'szallitasi datum'],
  note: ['ghi chu', 'notes', 'note', 'catatan', 'megjegyzes', 'comment'],
}
const known = Object.entries(words).flatMap(([field, own]) => own.map(word => ({ field: field as CustomerField | 'note', word })))

/** "phone_2", "SĐT (2)" and "Phone 2:" are phones too. */
const plainHead = (header: string) => fold(header).replace(/[_*:()[\]#."]+/g, ' ').replace(/\s\d+\s*$/, '').replace(/\s+/g, ' ').trim()

function columnOf(header: string, own: readonly OwnFieldRow[]): CustomerColumn | undefined {
  const named = own.find(({ id, name }) => id === header.trim() || fold(name).trim() === fold(header).trim())
  if (named) return named.id
  const head = plainHead(header)
  if (head === 'id') return 'id'
  const field = customerFields.find(name => name === head)
  if (field) return field
  const exact = known.find(({ word }) => word === head)
  if (exact) return exact.field
  const inside = known.filter(({ word }) => word.length > 3 && ` ${head} `.includes(` ${word} `)).sort((a, b) => b.word.length - a.word.length)
  return inside[0]?.field
}

/** Fields that several columns may hold: a person has several numbers. */
const several = new Set<CustomerColumn | undefined>(['phone', 'email', 'address', 'order', 'bank', 'iban', 'note'])

/** What each column seems to be, by its header; of a field with a single value, the first column that fits. */
export function guessColumns(headers: readonly string[], own: readonly OwnFieldRow[]): (CustomerColumn | undefined)[] {
  const taken = new Set<CustomerColumn>()
  return headers.map((header) => {
    const column = columnOf(header, own)
    if (column === undefined || (taken.has(column) && !several.has(column))) return undefined
    taken.add(column)
    return column
  })
}

/** The columns once one of them is taken for something else. */
export function withColumn(columns: readonly (CustomerColumn | undefined)[], at: number, column: CustomerColumn | undefined) {
  return columns.map((other, i) => i === at ? column : other === column && !several.has(column) ? undefined : other)
}
