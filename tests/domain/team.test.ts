import type { Agent } from '@/domain/agent'
import { describe, expect, it } from 'vitest'
import { nameRefusal, removalRefusal, roleRefusal } from '@/domain/team'
import { ana, ben } from '../make'

const owner: Agent = { id: 'oli', name: 'Oli', role: 'owner' }
const second: Agent = { id: 'ola', name: 'Ola', role: 'owner' }

describe('S044 people on a desk', () => {
  it('the last owner cannot step down', () => {
    expect(roleRefusal([owner, ana], 'oli', 'agent')).toBe('lastOwner')
    expect(roleRefusal([owner, ana], 'oli', 'supervisor')).toBe('lastOwner')
  })
  it('with a second owner, the first may', () => {
    expect(roleRefusal([owner, second, ana], 'oli', 'agent')).toBeUndefined()
  })
  it('anybody else may become what they are made', () => {
    expect(roleRefusal([owner, ana], 'ana', 'supervisor')).toBeUndefined()
    expect(roleRefusal([owner, ana], 'oli', 'owner')).toBeUndefined()
  })
  it('neither I nor the last owner can be taken off', () => {
    expect(removalRefusal([owner, ana], 'ana', 'ana')).toBe('yourself')
    expect(removalRefusal([owner, ana], 'oli', 'ana')).toBe('lastOwner')
    expect(removalRefusal([owner, ana, ben], 'ben', 'ana')).toBeUndefined()
  })
  it('a name is needed and names one person', () => {
    expect(nameRefusal([ana], '  ')).toBe('nameMissing')
    expect(nameRefusal([ana, ben], ' ana ')).toBe('nameTaken')
    expect(nameRefusal([ana, ben], 'Ana', 'ana')).toBeUndefined()
  })
})
