import {
  moveDuties,
  moveFollowUps,
  moveImports,
  moveNeeds,
  movePeople,
  moveServices,
  moveSops,
} from './belongings.queries.ts'
import { noteChange, type UnitDesk } from './change-units.ts'
import type { UnitRecord } from './government.queries.ts'
import { updateUnit } from './unit-change.queries.ts'
import type { ChangeBasis } from './unit-fields.ts'

/** Which unit takes a single SOP, service, person or sub-unit, by their ids. */
export type Choices = {
  readonly sops: ReadonlyMap<string, string>
  readonly services: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

export const noChoices: Choices = {
  sops: new Map(),
  services: new Map(),
  people: new Map(),
  units: new Map(),
}

export type Handover = ChangeBasis & {
  readonly unit: UnitRecord
  /** Takes whatever was not chosen for; the unit itself where it goes on. */
  readonly rest: NewPlace
  readonly choices: Choices
  /** Where the heir goes, or what stands between the unit and it, if it lies below the unit. */
  readonly above: string | null
  /** Units that end together with this one; what lies below it of them is theirs to give. */
  readonly ending: readonly string[]
}

/** A unit that takes over, and those above it. */
export type NewPlace = {
  readonly id: string
  readonly name: string
  readonly line: readonly string[]
}

/** Gives everything that a unit has to those who go on with it. Nothing stays but its history. */
export async function handOver(desk: UnitDesk, handover: Handover): Promise<void> {
  const { unit, rest, choices } = handover
  await giveSops(desk, handover)
  await giveServices(desk, handover)
  for (const transfer of transfers(unit.id, rest.id, choices.people)) {
    await movePeople(desk.tx, transfer)
  }
  await giveSubUnits(desk, handover)
  if (rest.id === unit.id) return
  const all = { from: unit.id, to: rest.id }
  await moveImports(desk.tx, all)
  await moveDuties(desk.tx, all)
  await moveNeeds(desk.tx, all)
  await moveFollowUps(desk.tx, { ...all, by: desk.actor.personId })
}

/** What was chosen, heir by heir, and then the rest. */
function transfers(from: string, rest: string, chosen: ReadonlyMap<string, string>) {
  const byHeir = Map.groupBy(chosen.keys(), (id) => chosen.get(id) ?? rest)
  const all = [...byHeir].map(([to, ids]) => ({ from, to, ids }))
  return [...all, { from, to: rest }].filter(({ to }) => to !== from)
}

async function giveSops({ tx, actor, events }: UnitDesk, handover: Handover): Promise<void> {
  const { unit, rest, choices, happenedOn, legalBasis } = handover
  for (const transfer of transfers(unit.id, rest.id, choices.sops)) {
    const moved = await moveSops(tx, transfer)
    await moveNeeds(tx, { ...transfer, ids: moved.map(({ id }) => id) })
    for (const { id, title } of moved) {
      const details = { title, from: unit.name, unitId: transfer.to, happenedOn, legalBasis }
      events.push({ actor, action: 'sop.moved', subject: { kind: 'sop', id }, details })
    }
  }
}

async function giveServices({ tx, actor, events }: UnitDesk, handover: Handover): Promise<void> {
  const { unit, rest, choices, happenedOn, legalBasis } = handover
  for (const transfer of transfers(unit.id, rest.id, choices.services)) {
    for (const { id, title: name } of await moveServices(tx, transfer)) {
      const details = { name, from: unit.name, unitId: transfer.to, happenedOn, legalBasis }
      events.push({ actor, action: 'service.moved', subject: { kind: 'service', id }, details })
    }
  }
}

async function giveSubUnits(desk: UnitDesk, handover: Handover): Promise<void> {
  const { unit, rest, choices, above, ending, happenedOn, legalBasis } = handover
  const { tx, tree } = desk
  const nameOf = (id: string | null) =>
    (id === rest.id ? rest.name : tree.find(id ?? '')?.name) ?? null
  const open = tree.units.filter(
    ({ id, parentId, closedOn }) =>
      parentId === unit.id && closedOn === null && !ending.includes(id),
  )
  for (const { id } of open) {
    // The heir, and a sub-unit above it, cannot go below the heir.
    const heir = rest.line.includes(id) ? above : (choices.units.get(id) ?? rest.id)
    if (heir === unit.id) continue
    await updateUnit(tx, id, { parentId: heir })
    const details = { above: { before: unit.name, after: nameOf(heir) } }
    await noteChange(desk, id, { kind: 'moved', happenedOn, legalBasis, details })
  }
}
