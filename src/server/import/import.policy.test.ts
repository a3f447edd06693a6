import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor, Role } from '../session/actor.ts'
import { mayImport, type ImportAction } from './import.policy.ts'

const anyRole = fc.constantFrom<Role>('reader', 'drafter', 'reviewer', 'approver', 'bureau')
const anyAction = fc.constantFrom<ImportAction>('start', 'add-file', 'read', 'settle', 'save')
const anyLine = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
const anyPerson = fc.constantFrom('p', 'q')

const actorOf = (role: Role): Actor => ({
  governmentId: 'g',
  governmentName: 'G',
  timeZone: 'Asia/Jakarta',
  personId: 'p',
  name: 'P',
  role,
  unitId: 'a',
  unitName: 'U',
})

it('uploads are for the bureau anywhere, for drafters in their unit and below; files come from who began', () => {
  fc.assert(
    fc.property(anyRole, anyAction, anyLine, anyPerson, (role, action, unitLine, createdById) => {
      const writes = role === 'bureau' || (role === 'drafter' && unitLine.includes('a'))
      const expected = writes && (action !== 'add-file' || createdById === 'p')
      expect(mayImport(actorOf(role), action, { unitLine, createdById })).toBe(expected)
    }),
  )
})
