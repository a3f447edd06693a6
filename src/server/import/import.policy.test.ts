import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor, Role } from '../session/actor.ts'
import { mayImport, type ImportAction } from './import.policy.ts'

const actorOf = (role: Role): Actor => ({
  governmentId: 'g',
  governmentName: 'G',
  timeZone: 'Asia/Jakarta',
  personId: 'p',
  name: 'P',
  assignments: [{ role, unitId: 'a' }],
  unitId: 'a',
  unitName: 'U',
})

const request = fc.record({
  role: fc.constantFrom<Role>('reader', 'drafter', 'reviewer', 'approver', 'bureau'),
  action: fc.constantFrom<ImportAction>('start', 'add-file', 'read', 'settle', 'save'),
  unitLine: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  createdById: fc.constantFrom('p', 'q'),
})

it('uploads are for the bureau anywhere, for drafters in their unit and below; files come from who began', () => {
  fc.assert(
    fc.property(request, ({ role, action, ...upload }) => {
      const writes = role === 'bureau' || (role === 'drafter' && upload.unitLine.includes('a'))
      const expected = writes && (action !== 'add-file' || upload.createdById === 'p')
      expect(mayImport(actorOf(role), action, upload)).toBe(expected)
    }),
  )
})
