import type { Values } from '@/domain/canned/values'
import { expect, it } from 'vitest'
import { render } from '@/domain/canned/render'
import { parseTemplate } from '@/domain/canned/template'
import { noValues } from '@/domain/canned/values'
import { noon } from '../../make'

const lan: Values = { ...noValues(), customer: { name: 'Nguyễn Thị Lan', language: 'vi', address: 'chị', custom: { 'Shoe size': '37' } }, agent: { name: 'Ana' }, order: { code: 'MH2381' } }

function fill(body: string, values: Values = lan, answers: Record<string, string> = {}, snippets: Record<string, string> = {}) {
  return render(parseTemplate(body), values, answers, { now: noon, language: 'en', snippets: shortcut => snippets[shortcut], shortcut: 'own' })
}
const text = (body: string, values?: Values, answers?: Record<string, string>) => fill(body, values, answers).text

it.each([
  ['Chào {{customer.call_name}} {{customer.first_name}} ạ', 'Chào chị Lan ạ'],
  ['Hi {{contact.first_name}}', 'Hi Lan'],
  ['Hi {{ contact.firstName || \'x\' }}', 'Hi Lan'],
  ['Hi {{ customer.phone || \'you\' }}', 'Hi you'],
  ['Hi {{ customer.phone | default: "you | me" }}', 'Hi you | me'],
  ['Hi {{customer.phone|it\'s}} ok', 'Hi it\'s ok'],
  ['Hi {{{customer.first_name}}}', 'Hi Lan'],
  ['Size {{customer.custom.shoe_size}}', 'Size 37'],
  ['{{user.name}}', 'Ana'],
  ['{{}}Hi', 'Hi'],
  ['Hi {{}} there', 'Hi there'],
  ['Hi {{ {{order.code}}', 'Hi {{ MH2381'],
  ['a\r\n\r\nb', 'a\n\nb'],
  ['<b>&amp;</b> {{customer.first_name}}', '<b>&amp;</b> Lan'],
])('S079 %j is inserted as %j', (body, expected) => {
  expect(text(body)).toBe(expected)
})

it('S042 who has not said their name is asked for it, or the fallback stands there; never {{agent.name}}', () => {
  const nameless = { ...lan, agent: { name: '' } }
  expect(fill('Em là {{agent.name}}', nameless).missing.map(({ key }) => key)).toEqual(['agent.name'])
  expect(text('Em là {{agent.first_name|nhân viên shop}}', nameless)).toBe('Em là nhân viên shop')
})

it.each([
  ['Hi {{customer.phone|}} there', 'Hi there'],
  ['Hi {{customer.phone|}}, there', 'Hi, there'],
  ['Hi {{customer.phone|}} , there', 'Hi, there'],
  ['Hi {{customer.phone|}} :)', 'Hi :)'],
  ['Hi {{customer.phone|}}: 5', 'Hi: 5'],
  ['{{customer.phone|}} Hi', 'Hi'],
  ['{{customer.phone|}}, hi', 'hi'],
  ['Hi {{customer.phone|}}', 'Hi'],
  ['Hi {{customer.phone|}} {{customer.email|}}!', 'Hi!'],
  ['a\n{{customer.phone|}}\nb', 'a\nb'],
  ['a\n\n{{customer.phone|}}\n\nb', 'a\n\n\nb'],
  ['a {{customer.phone|}}\nb', 'a\nb'],
  ['a {{cursor}} b', 'a b'],
  ['two  spaces', 'two spaces'],
  ['list:\n  - one', 'list:\n  - one'],
])('leaves neither a second space nor one before punctuation: %j is %j', (body, expected) => {
  expect(text(body)).toBe(expected)
})

it('takes values as text: braces, markup and ampersands in a name stay as they are', () => {
  const odd = { ...lan, customer: { name: '{{cursor}} <b>O\'Connor & Co</b>' } }
  expect(fill('Hi {{customer.name}}', odd)).toMatchObject({ text: 'Hi {{cursor}} <b>O\'Connor & Co</b>', cursors: [] })
})

it('asks for what is not known, once, and fills the answer in everywhere', () => {
  const { missing, parts } = fill('{{customer.phone}} {{customer.phone}} {{foo.bar}} {{ask:Day|Monday}}')
  expect(missing.map(({ key, isVariable, value }) => [key, isVariable, value])).toEqual([['customer.phone', true, ''], ['foo.bar', false, ''], ['ask:day', false, 'Monday']])
  expect(parts.filter(({ kind }) => kind === 'blank')).toHaveLength(4)
  expect(fill('{{customer.phone}}, {{customer.phone}}', lan, { 'customer.phone': ' 09 ' })).toMatchObject({ text: '09, 09', missing: [] })
  expect(text('Call {{customer.phone}} now', lan, { 'customer.phone': '' })).toBe('Call now')
})

it('a question without words is seen in the preview, and asked', () => {
  const { text, parts, missing } = fill('Hi {{ask:}} there')
  expect([text, parts.map(({ kind }) => kind), missing.length]).toEqual(['Hi there', ['text', 'blank', 'text'], 1])
})

it('offers choices, and words to address somebody with', () => {
  expect(fill('{{choose:Yes;No;Yes|Stock}}').missing).toMatchObject([{ kind: 'choice', options: ['Yes', 'No'], value: 'Yes', label: 'Stock' }])
  const { missing } = fill('{{customer.call_name}}', { ...lan, customer: { name: 'Lan', language: 'vi' } })
  expect(missing[0]?.options).toContain('anh')
})

it('stops the cursor where the text says, in its order', () => {
  expect(fill('Hi {{cursor}}, on {{cursor}}.')).toMatchObject({ text: 'Hi , on .', cursors: [3, 8] })
})

it('S154 uses one message inside another; one that nobody knows is asked for', () => {
  expect(fill('{{snippet:sign}}', lan, {}, { sign: 'Bye, {{customer.first_name}}' }).text).toBe('Bye, Lan')
  expect(fill('{{snippet:gone}}').missing).toMatchObject([{ label: 'gone' }])
})

it.each([
  ['itself', { own: '{{snippet:own}}' }, '{{snippet:own}}', ['own', 'own']],
  ['itself, by another', { a: '{{snippet:own}}' }, '{{snippet:a}}', ['own', 'a', 'own']],
  ['two others that use each other', { a: '{{snippet:b}}', b: '{{snippet:A}}', A: '{{snippet:b}}' }, '{{snippet:a}}', ['own', 'a', 'b', 'A']],
])('refuses a message that uses %s', (_, snippets, body, loop) => {
  expect(fill(body, lan, {}, snippets).loop).toEqual(loop)
})

it('refuses messages that grow into millions', () => {
  const ten = (name: string) => `{{snippet:${name}}}x`.repeat(10)
  expect(fill(ten('a'), lan, {}, { a: ten('b'), b: ten('c'), c: ten('d'), d: ten('e'), e: 'x' }).tooLong).toBe(true)
})
