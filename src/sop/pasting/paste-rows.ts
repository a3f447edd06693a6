import { readDuration } from '#time'
import type { NewStep } from '../editing/command.ts'
import { editSop } from '../editing/edit-sop.ts'
import type { Sop, Step } from '../model/sop.ts'
import type { PastedRow } from './pasted-table.ts'

/**
 * Gives the SOP with pasted rows set in before row `row`; an empty row that stood there makes way.
 * Performers are found by name, new ones become columns. `mark` sets apart the new ids, as in
 * `editSop`. Linear in rows, but for the columns.
 */
export function pasteRows(
  sop: Sop,
  {
    row,
    rows,
    mark,
  }: { readonly row: number; readonly rows: readonly PastedRow[]; readonly mark: string },
): Sop {
  const widened = addMissingColumns(sop, rows, mark)
  const steps = rows.map((pasted) => newStep(widened, pasted))
  const grown = editSop(widened, { kind: 'insert-steps', row, steps }, mark)
  const replaced = sop.steps[row]
  return replaced !== undefined && isEmpty(replaced)
    ? editSop(grown, { kind: 'remove-step', step: replaced.id })
    : grown
}

function addMissingColumns(sop: Sop, rows: readonly PastedRow[], mark: string): Sop {
  const names = new Set(rows.flatMap(({ performers }) => performers))
  return [...names].reduce(
    (now, name) =>
      findColumn(now, name) === undefined
        ? editSop(now, { kind: 'add-performer', name }, mark)
        : now,
    sop,
  )
}

function findColumn(sop: Sop, name: string): string | undefined {
  const wanted = plain(name)
  return sop.performers.find((performer) => plain(performer.name) === wanted)?.id
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim()
}

function newStep(sop: Sop, pasted: PastedRow): NewStep {
  const performers = pasted.performers.flatMap((name) => findColumn(sop, name) ?? [])
  const duration = readDuration(pasted.duration)
  return {
    activity: pasted.activity,
    requirements: pasted.requirements,
    output: pasted.output,
    note: pasted.note,
    symbols: [{ kind: pasted.shape, performers }],
    ...(duration === undefined ? {} : { duration }),
  }
}

function isEmpty(step: Step): boolean {
  const { activity, requirements, output, note, duration } = step
  return `${activity}${requirements}${output}${note}`.trim() === '' && duration === undefined
}
