import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../session/actor.ts'
import { may, seesDrafts, type SopAction } from './sop.policy.ts'

const roles: readonly Role[] = [
  'reader',
  'drafter',
  'reviewer',
  'approver',
  'bureau',
  'auditor',
  'administrator',
]
const draftless: readonly Role[] = ['reader', 'administrator']
const reading: readonly SopAction[] = ['read', 'read-draft']
const writing: readonly SopAction[] = ['create', 'edit', 'answer', 'delete', 'restore']

const actorOf = (role: Role, unitId: string): Actor => ({
  governmentId: 'g',
  governmentName: 'G',
  timeZone: 'Asia/Jakarta',
  personId: 'p',
  name: 'P',
  assignments: [{ role, unitId }],
  unitId,
  unitName: 'U',
})

const anyRole = fc.constantFrom(...roles)
const anyWriting = fc.constantFrom(...writing)
const anyUnit = fc.constantFrom('a', 'b', 'c', 'd')
const anyLine = fc.uniqueArray(anyUnit, { maxLength: 4 })

describe('for any person, unit and action', () => {
  it('reading asks for the role alone', () => {
    fc.assert(
      fc.property(anyRole, anyUnit, anyLine, (role, unit, line) => {
        expect(may(actorOf(role, unit), 'read', line)).toBe(true)
        expect(may(actorOf(role, unit), 'read-draft', line)).toBe(!draftless.includes(role))
      }),
    )
  })

  it('writing is for the bureau anywhere, and for draftless in their unit and below', () => {
    const request = fc.record({ role: anyRole, unit: anyUnit, line: anyLine, action: anyWriting })
    fc.assert(
      fc.property(request, ({ role, unit, line, action }) => {
        const expected = role === 'bureau' || (role === 'drafter' && line.includes(unit))
        expect(may(actorOf(role, unit), action, line)).toBe(expected)
      }),
    )
  })
})

it('in an unknown unit nobody but the bureau writes', () => {
  const allowed = roles.filter((role) => may(actorOf(role, 'a'), 'edit', []))
  expect(allowed).toEqual(['bureau'])
})

it('everyone but readers and administrators sees drafts', () => {
  expect(roles.filter((role) => !seesDrafts(actorOf(role, 'a')))).toEqual(draftless)
  expect(reading.every((action) => may(actorOf('drafter', 'a'), action, []))).toBe(true)
})

it('a role counts in the units where it is held, and several roles add up', () => {
  const both: Actor = {
    ...actorOf('reader', 'a'),
    assignments: [
      { role: 'reader', unitId: 'a' },
      { role: 'drafter', unitId: 'b' },
    ],
  }
  expect(may(both, 'edit', ['a'])).toBe(false)
  expect(may(both, 'edit', ['c', 'b'])).toBe(true)
  expect(seesDrafts(both)).toBe(true)
  expect(may({ ...both, assignments: [] }, 'read', ['a'])).toBe(false)
})

it('moving, noting and recording trials are held in units like writing', () => {
  const whoMay = (action: SopAction) =>
    roles.filter((role) => may(actorOf(role, 'a'), action, ['a']))
  expect(whoMay('move')).toEqual(['drafter', 'reviewer', 'approver', 'bureau'])
  expect(whoMay('note')).toEqual(['reviewer', 'approver', 'bureau'])
  expect(whoMay('record-trial')).toEqual(['drafter', 'reviewer', 'bureau'])
  expect(may(actorOf('approver', 'b'), 'move', ['a'])).toBe(false)
})
