import type { Assignment, Role } from '../session/actor.ts'
import type { OpenThing } from './open-things.ts'

/** One row of the list of people. */
export type PersonSummary = {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly unitId: string
  readonly unitName: string
  /** The roles held now. */
  readonly assignments: readonly Assignment[]
  /** When the person left; nobody who has left signs in. */
  readonly leftAt: Date | null
}

/** What the list page asks. Unit includes the units below it; those who have left only on demand. */
export type PersonListRequest = {
  readonly search?: string
  readonly unitId?: string
  readonly role?: Role
  readonly left?: true
  readonly page?: number
}

export type PersonList = {
  readonly people: readonly PersonSummary[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly mayChange: boolean
}

/** A role that somebody holds, will hold or held. */
export type HeldRole = {
  readonly id: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly since: Date
  readonly until: Date | null
  readonly state: 'to-come' | 'held' | 'ended'
}

export type Person = PersonSummary & {
  readonly roles: readonly HeldRole[]
  /** What waits for this person. */
  readonly openThings: readonly OpenThing[]
  readonly mayChange: boolean
}
