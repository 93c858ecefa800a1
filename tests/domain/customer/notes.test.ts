import type { CustomerNote } from '@/domain/customer'
import { expect, it } from 'vitest'
import { withNote } from '@/domain/customer/notes'
import { noon } from '../../make'

const note = (text: string, id = 'n'): CustomerNote => ({ id, customer: 'c', by: 'ana', at: noon, text })
const asked = { id: 'command', by: 'ben', at: noon + 1 }
const after = (notes: CustomerNote[], input: Parameters<typeof withNote>[2]) => withNote(notes, 'c', input, asked).map(({ id, by, text }) => [id, by, text])

it.each([
  ['a new one stands with its author', [], { note: 'n', text: 'A' }, [['n', 'ben', 'A']]],
  ['one is changed, and its author stays', [note('A')], { note: 'n', text: 'B', was: 'A' }, [['n', 'ana', 'B']]],
  ['one is deleted', [note('A')], { note: 'n', text: '', was: 'A' }, []],
  ['two at once: the words of both are there', [note('Hers')], { note: 'n', text: 'Mine', was: 'A' }, [['command', 'ben', 'Mine'], ['n', 'ana', 'Hers']]],
  ['one that was changed meanwhile is not deleted unseen', [note('Hers')], { note: 'n', text: '', was: 'A' }, [['n', 'ana', 'Hers']]],
  ['the same change twice is once', [note('B')], { note: 'n', text: 'B', was: 'A' }, [['n', 'ana', 'B']]],
  ['the same clash twice is once', [note('Hers'), note('Mine', 'command')], { note: 'n', text: 'Mine', was: 'A' }, [['n', 'ana', 'Hers'], ['command', 'ana', 'Mine']]],
  ['a deleted one that is put back has its author', [], { note: 'n', text: 'A', origin: { by: 'ana', at: noon } }, [['n', 'ana', 'A']]],
] as const)('S126 %s', (_, notes, input, expected) => {
  expect(after([...notes], input)).toEqual(expected)
})
