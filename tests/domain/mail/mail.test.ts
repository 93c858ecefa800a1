import { expect, it } from 'vitest'
import { addressesIn } from '@/domain/mail/address'
import { copiesOf, faultOf, forwardSubject, noHead } from '@/domain/mail/head'
import { htmlToKeep } from '@/domain/mail/html'
import { forwardText, mailtoOf, splitQuoted } from '@/domain/mail/quote'

it.each([
  ['one', 'nora@mail.example', ['nora@mail.example'], []],
  ['several, whatever stands between them', 'a@x.example; b@x.example,\nc@x.example', ['a@x.example', 'b@x.example', 'c@x.example'], []],
  ['with a name', 'Nora Petit <nora@mail.example>', ['nora@mail.example'], []],
  ['twice in other letters', 'Nora@mail.example, nora@MAIL.example', ['Nora@mail.example'], []],
  ['with what nobody sees', '\u200Bnora@mail.example\u202C', ['nora@mail.example'], []],
  ['one is none', 'nora@mail, b@x.example, hello', ['b@x.example'], ['nora@mail', 'hello']],
  ['nothing', ' , ;', [], []],
])('S165: addresses: %s', (_, text, good, bad) => expect(addressesIn(text)).toEqual({ good, bad }))

it.each([
  ['nobody to send it to', { to: '' }, true, { fault: 'noTo', what: '' }],
  ['one that is no address (S114)', { to: 'nora@mail' }, true, { fault: 'badAddress', what: 'nora@mail' }],
  ['two at once', { to: 'a@x.example, b@x.example' }, true, { fault: 'manyTo', what: '' }],
  ['a copy to nonsense', { to: 'a@x.example', cc: 'stock@' }, true, { fault: 'badAddress', what: 'stock@' }],
  ['an answer needs no addressee', { bcc: 'b@x.example' }, false, undefined],
  ['no subject is asked, not refused', { to: 'a@x.example', subject: '' }, true, undefined],
] as const)('S165: %s', (_, head, toOne, fault) => expect(faultOf({ ...noHead(), ...head }, toOne)).toEqual(fault))

it('S165: copies go along only when there are some', () => {
  expect(copiesOf(noHead())).toBeUndefined()
  expect(copiesOf({ ...noHead(), cc: 'a@x.example, b@x.example' })).toEqual({ cc: ['a@x.example', 'b@x.example'] })
})

it.each([
  ['lines with marks', 'Thanks\n\nOn Tue Nora wrote:\n> Hello\n> there', 'Thanks', 'On Tue Nora wrote:\n> Hello\n> there'],
  ['another program', 'Köszönöm\n-----Original Message-----\nFrom: Bolt', 'Köszönöm', '-----Original Message-----\nFrom: Bolt'],
  ['nothing but a quote', '> Hello', '> Hello', ''],
  ['an answer below the quote', '> Hello\nYes', '> Hello\nYes', ''],
  ['no quote', 'Price: 5 > 4', 'Price: 5 > 4', ''],
])('S167: earlier mails are told apart: %s', (_, text, said, quoted) => expect(splitQuoted(text)).toEqual({ said, quoted }))

it('S167: a forwarded mail says whose it is, once', () => {
  const text = forwardText({ mail: { subject: 'Shade', to: ['orders@lampshop.example'] }, from: 'hugo@weiss.example', when: 'today', text: 'Broken', labels: { begins: 'Forwarded', from: 'From', date: 'Date', subject: 'Subject', to: 'To' } })
  expect(text).toBe('\n\n---------- Forwarded ----------\nFrom: hugo@weiss.example\nDate: today\nSubject: Shade\nTo: orders@lampshop.example\n\nBroken')
  expect([forwardSubject('Shade'), forwardSubject('Fwd: Shade')]).toEqual(['Fwd: Shade', 'Fwd: Shade'])
})

it('S114: the mail program gets words, lines and signs as they are', () => {
  expect(mailtoOf('a@x.example', 'A & B', 'Dạ 1+1\nvâng')).toBe('mailto:a%40x.example?subject=A%20%26%20B&body=D%E1%BA%A1%201%2B1%0D%0Av%C3%A2ng')
})

it.each([
  ['formatted', '<p>Hi <b>you</b></p>', true],
  ['no more than its text', '<div>Hi<br>you</div>', false],
  ['with a card number', '<p><b>4111 1111 1111 1111</b></p>', false],
  ['with a card number between tags', '<p>4111 <b>1111</b>&nbsp;<i>1111</i> 1111</p>', false],
  ['a whole newsletter', `<b>${'x'.repeat(300_001)}</b>`, false],
])('S138: the form of a mail is kept or not: %s', (_, html, kept) => expect(htmlToKeep(html)).toBe(kept ? html : undefined))
