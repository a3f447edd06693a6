import type { Performer } from '../../model/sop.ts'
import { findAlone, splitNames } from '../../pasting/performer-names.ts'
import { isNoPerformer } from './form-remarks.ts'
import { isMark } from './marks.ts'
import { guessPerformerKind } from '../recorded/guess-performer-kind.ts'
import type { PerformerSlot } from './table-layout.ts'
import type { TableRow } from './table-rows.ts'

/** The performers of an SOP, and who is meant by a column or by a name in a row. */
export type PerformerColumns = {
  readonly performers: readonly Performer[]
  readonly idOf: (slot: PerformerSlot) => string | undefined
  readonly named: (row: TableRow) => { readonly ids: readonly string[]; readonly sure: boolean }
}

/** Gives the performers of the tables of one SOP: their columns, else the names in their rows. */
export function readPerformers(rows: readonly TableRow[]): PerformerColumns {
  const performers: Performer[] = []
  const ids = new Map<string, string>()
  const add = (key: string, name: string, group?: string): string => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = `p${performers.length + 1}`
    ids.set(key, id)
    performers.push({
      id,
      name,
      kind: guessPerformerKind(name),
      ...(group === undefined ? {} : { group }),
    })
    return id
  }
  const slots = new Map<PerformerSlot, string>()
  for (const layout of new Set(rows.map((row) => row.layout))) {
    const seen = new Map<string, number>()
    for (const slot of layout.performers.filter(({ name }) => !isNoPerformer(name))) {
      const key = `${slot.group ?? ''}\n${slot.name}`
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      slots.set(slot, add(`${key}\n${times}`, slot.name, slot.group))
    }
  }
  const alone = findAlone(rows.map((row) => row.performerNames))
  const names = new Map(rows.map((row) => [row, splitNames(row.performerNames, alone)]))
  for (const split of names.values())
    for (const name of split.names.filter((one) => !isMark(one))) add(nameKey(name), name)
  return {
    performers,
    idOf: (slot) => slots.get(slot),
    named: (row) => {
      const split = names.get(row) ?? { names: [], sure: true }
      return {
        ids: [...new Set(split.names.flatMap((name) => ids.get(nameKey(name)) ?? []))],
        sure: split.sure && !split.names.some(isMark),
      }
    },
  }
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim()
}
