import { expect, it } from 'vitest'
import { articleText, portalsFor } from '@/domain/article'

const address = 'https://help.example/hc/a/articles/b'
const portal = (id: string) => ({ id, name: id, address: '', languages: [] })

it.each([
  ['Returns', `Returns\n${address}`],
  ['', address],
  ['  ', address],
  ['Hi {{contact.name}}', `Hi { {contact.name} }\n${address}`],
  ['{{{x}}}', `{ { {x} } }\n${address}`],
  ['Use {% raw %} and {x}', `Use { % raw % } and {x}\n${address}`],
  ['<b>*Sizes*</b>', `<b>*Sizes*</b>\n${address}`],
])('S145 %j goes into a reply as text, with its address below', (title, text) => {
  expect(articleText({ title, address })).toBe(text)
})

it.each([
  ['the one that is set for the inbox alone', 'b', ['b']],
  ['all where none is set', undefined, ['a', 'b']],
  ['all where the set one is not open to customers', 'c', ['a', 'b']],
])('S145 help centres of a ticket: %s', (_, own, ids) => {
  expect(portalsFor([portal('a'), portal('b')], own).map(({ id }) => id)).toEqual(ids)
})
