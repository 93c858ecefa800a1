import type { Narrowing } from '@/domain/canned/manage'
import { expect, it } from 'vitest'
import { foldersOf, listed } from '@/domain/canned/manage'
import { lineOf } from '@/domain/canned/shelf'
import { canned } from '../../make'

const lines = [
  canned({ id: 'fee', shortcut: 'phi', title: 'Phí giao hàng', body: 'Nội thành 22.000 ₫', folder: 'Giao hàng', tags: ['ship'], changedAt: 30 }),
  canned({ id: 'back', shortcut: 'doi', title: 'Đổi trả', body: 'Trong 7 ngày', folder: 'Giao hàng/Đổi trả', changedAt: 10 }),
  canned({ id: 'hi', shortcut: 'hi', title: 'Greeting', body: 'Hello', scope: 'team', changedAt: 20 }),
  canned({ id: 'near', shortcut: 'gan', title: 'Gần', body: 'Nhận tại cửa hàng', folder: 'Giao hàng 2', scope: 'built-in', changedAt: 0 }),
].map(lineOf)
const uses = new Map([
  ['fee', { id: 'fee', uses: 3, usedAt: 100, weight: 1 }],
  ['hi', { id: 'hi', uses: 9, usedAt: 50, weight: 1 }],
])
const all: Narrowing = { text: '', folder: '', scope: '', unused: false, sort: 'title' }
const ids = (narrowing: Partial<Narrowing>) => listed(lines, uses, { ...all, ...narrowing }).map(({ message }) => message.id).join(' ')

it.each<[string, Partial<Narrowing>, string]>([
  ['nothing: all, by title, accents aside', {}, 'back near hi fee'],
  ['a word of a title, typed without accents', { text: 'phi giao' }, 'fee'],
  ['a shortcut with its slash', { text: '/doi' }, 'back'],
  ['a word of a text', { text: '22.000' }, 'fee'],
  ['a tag', { text: 'SHIP' }, 'fee'],
  ['words of which one is nowhere', { text: 'phi xyz' }, ''],
  ['a folder, with those below it and none that only begins alike', { folder: 'Giao hàng' }, 'back fee'],
  ['a folder below', { folder: 'Giao hàng/Đổi trả' }, 'back'],
  ['whose they are', { scope: 'team' }, 'hi'],
  ['those never used', { unused: true }, 'back near'],
  ['those never used of a folder', { unused: true, folder: 'Giao hàng' }, 'back'],
])('S079 narrowed to %s', (_, narrowing, found) => {
  expect(ids(narrowing)).toBe(found)
})

it.each<[Narrowing['sort'], string]>([
  ['title', 'back near hi fee'],
  ['used', 'hi fee back near'],
  ['lately', 'fee hi back near'],
  ['changed', 'fee hi back near'],
])('S079 sorted by %s, equal ones by title', (sort, order) => {
  expect(ids({ sort })).toBe(order)
})

it('S079 folders are told as a tree, with those that are only on the way, and how many each holds', () => {
  expect(foldersOf(['Giao hàng/Đổi trả', 'Giao hàng', 'a/b/c', '', 'Bán', 'a/b/c']).map(({ path, name, depth, n }) => [path, name, depth, n])).toEqual([
    ['a', 'a', 0, 2],
    ['a/b', 'b', 1, 2],
    ['a/b/c', 'c', 2, 2],
    ['Bán', 'Bán', 0, 1],
    ['Giao hàng', 'Giao hàng', 0, 2],
    ['Giao hàng/Đổi trả', 'Đổi trả', 1, 1],
  ])
})

it('S079 a folder stands above its own, whatever other name would sort between them', () => {
  expect(foldersOf(['Giao', 'Giao hàng', 'Giao/Nhanh']).map(({ path }) => path)).toEqual(['Giao', 'Giao/Nhanh', 'Giao hàng'])
})
