import type { Language } from '@/domain/language'
import { expect, it } from 'vitest'
import { callName, firstName, lastName } from '@/domain/canned/name'

it.each<[string, Language | undefined, string | undefined, string | undefined]>([
  ['Nguyễn Thị Thanh Hương', 'vi', 'Hương', 'Nguyễn'],
  ['nguyen thi lan', 'vi', 'Lan', 'Nguyen'],
  ['NGUYỄN THỊ LAN', 'vi', 'Lan', 'Nguyễn'],
  ['Hương Nguyễn', 'vi', 'Hương', 'Nguyễn'],
  ['Lan', 'vi', 'Lan', undefined],
  ['Nguyễn Thị Lan', undefined, 'Lan', 'Nguyễn'],
  ['Szentgyörgyi-Kovács Zsófia', 'hu', 'Zsófia', 'Szentgyörgyi-Kovács'],
  ['Kovács Anna Mária', 'hu', 'Anna', 'Kovács'],
  ['Kovács Nagy Anna', 'hu', 'Anna', 'Kovács'],
  ['Dr. Kovács Béla', 'hu', 'Béla', 'Kovács'],
  ['Kovácsné Nagy Mária', 'hu', 'Mária', 'Kovácsné'],
  ['Kovács Jánosné', 'hu', undefined, 'Kovács'],
  ['Anna Kovács', 'hu', 'Anna', 'Kovács'],
  ['Kovács Anna', undefined, 'Anna', 'Kovács'],
  ['Suharto', 'id', 'Suharto', undefined],
  ['Siti Nurhaliza', 'id', 'Siti', 'Nurhaliza'],
  ['Muhammad Rizki Pratama', 'id', 'Rizki', 'Pratama'],
  ['M. Rizki', 'id', 'Rizki', 'Rizki'],
  ['Emma Jones', 'en', 'Emma', 'Jones'],
  ['Smith, John', 'en', 'John', 'Smith'],
  ['Mr. John Smith', 'en', 'John', 'Smith'],
  ['Conor O’Brien', 'en', 'Conor', 'O’Brien'],
  ['McDonald', 'en', 'McDonald', undefined],
  ['★ Lan Shop ★', 'en', 'Lan', 'Shop'],
  // Signs that stand on or behind a letter belong to it, those that only look nice do not.
  ['प्रिया शर्मा', undefined, 'प्रिया', 'शर्मा'],
  ['สมศักดิ์ ใจดี', 'en', 'สมศักดิ์', 'ใจดี'],
  ['Lan❤️', 'vi', 'Lan', undefined],
  ['🌸', 'vi', undefined, undefined],
  ['', 'vi', undefined, undefined],
])('%j in %s is called %s', (name, language, first, last) => {
  expect([firstName(name, language), lastName(name, language)]).toEqual([first, last])
})

it.each<[string, Language | undefined, string | undefined]>([
  ['Nguyễn Thị Lan', 'vi', 'chị'],
  ['Trần Văn Nam', 'vi', 'anh'],
  ['Lan', 'vi', undefined],
  ['Siti', 'id', 'Kak'],
  ['Emma Jones', 'en', undefined],
])('%j in %s is addressed as %s', (name, language, word) => {
  expect(callName(name, language)).toBe(word)
})
