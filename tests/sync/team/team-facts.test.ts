import { describe, expect, it } from 'vitest'
import { append } from '@/practice/chatwoot/talk'
import { twoContacts } from './team-contacts'

describe('S028, S117: of several phone numbers or e-mail addresses the first stays the server\'s own', () => {
  it('a further one stands beside it, on the server too, and the colleague sees both', async () => {
    const { mai, otto, ids, fact, contact, values } = await twoContacts()
    await fact(mai, { field: 'email', value: 'berg@home.example' })
    await mai.run()
    expect(contact()).toMatchObject({ email: 'lena@mail.example', custom: { 'deskside_email_berg@home.example': 'berg@home.example' } })
    for (const desk of [mai, otto]) {
      await desk.run()
      await desk.look((await desk.db.tickets.where('customer').equals(ids.lena).first())!.id)
      expect(await values(desk, ids.lena, 'email')).toEqual([['lena@mail.example', 'own'], ['berg@home.example', 'more']])
    }
    expect((await otto.db.tickets.where('customer').equals(ids.lena).first())?.visitor?.custom).toBeUndefined()
  })

  it('two who add two further ones at once lose neither', async () => {
    const { mai, otto, fact, contact } = await twoContacts()
    await fact(mai, { field: 'email', value: 'a@home.example' })
    await fact(otto, { field: 'email', value: 'b@home.example' })
    await Promise.all([mai.run(), otto.run()])
    expect([contact()!.email, ...Object.values(contact()!.custom)].sort()).toEqual(['a@home.example', 'b@home.example', 'lena@mail.example'])
  })

  it('a number without its country has no place there but beside', async () => {
    const { mai, fact, contact } = await twoContacts()
    await fact(mai, { field: 'phone', value: '0912 345 678' })
    await mai.run()
    expect(await mai.rejected()).toEqual([])
    expect([contact()!.phone, Object.values(contact()!.custom)]).toEqual([null, ['0912 345 678']])
  })

  it('one that is taken away goes there too, and the next moves up; one that a colleague takes away goes here', async () => {
    const { mai, otto, ids, fact, contact, values, running, talk } = await twoContacts()
    await fact(mai, { field: 'email', value: 'a@home.example' })
    await fact(mai, { field: 'email', value: 'b@home.example' })
    await mai.run()
    await fact(otto, { field: 'email', was: 'lena@mail.example', value: '' })
    await otto.run()
    expect(contact()).toMatchObject({ email: 'a@home.example', custom: { 'deskside_email_b@home.example': 'b@home.example' } })
    append(running, talk, { content: 'Hello' })
    await mai.run()
    expect(await values(mai, ids.lena, 'email')).toEqual([['a@home.example', 'own'], ['b@home.example', 'more']])
    await fact(mai, { field: 'email', was: 'b@home.example', value: '' })
    await mai.run()
    expect(contact()).toMatchObject({ email: 'a@home.example', custom: {} })
  })

  it.each([
    ['the server\'s own', 'lena@mail.example', ['c@home.example', 'a@home.example']],
    ['a further one', 'a@home.example', ['lena@mail.example', 'c@home.example']],
    ['one that is there no more', 'gone@home.example', ['lena@mail.example', 'a@home.example', 'c@home.example']],
  ])('one in the place of %s changes that one alone, also when its answer was lost', async (_, was, expected) => {
    const { mai, fact, contact, faults } = await twoContacts()
    await fact(mai, { field: 'email', value: 'a@home.example' })
    await mai.run()
    faults.push({ method: 'PUT', part: 'contacts/', kind: 'cutAfter', times: 1 })
    await fact(mai, { field: 'email', was, value: 'c@home.example' })
    await mai.run()
    await mai.db.outbox.toCollection().modify({ notBefore: 0 })
    await mai.run()
    expect([contact()!.email, ...Object.values(contact()!.custom)]).toEqual(expected)
  })

  it('an address that another contact has is refused with its reason', async () => {
    const { mai, fact, contact } = await twoContacts()
    await fact(mai, { field: 'email', was: 'lena@mail.example', value: 'berg@work.example' })
    await mai.run()
    expect(await mai.rejected()).toMatchObject([{ reason: 'contactTaken' }])
    expect(contact()!.email).toBe('lena@mail.example')
  })
})

it('S096: an address that one agent keeps is found by the other, and a second one stands beside it', async () => {
  const { mai, otto, ids, fact, values } = await twoContacts()
  await fact(mai, { field: 'address', value: '12 Lê Lợi, Huế' })
  await fact(mai, { field: 'address', value: '3 Trần Phú, Huế' })
  await mai.run()
  await otto.look((await otto.db.tickets.where('customer').equals(ids.lena).first())!.id)
  expect(await values(otto, ids.lena, 'address')).toEqual([['12 Lê Lợi, Huế', 'own'], ['3 Trần Phú, Huế', 'more']])
  expect((await otto.db.tickets.where('customer').equals(ids.lena).first())?.known?.address).toContain('Trần Phú')
})
