import type { Performer, Sop } from '../model/sop.ts'
import type { PerformerCommand } from './command.ts'
import { freshId } from './fresh-id.ts'
import { without } from './replace.ts'

/** Changes a performer column, or which there are and in which order. */
export function editPerformers(sop: Sop, command: PerformerCommand, mark: string): Sop {
  switch (command.kind) {
    case 'add-performer': {
      const id = freshId(
        'p',
        sop.performers.map((performer) => performer.id),
        mark,
      )
      const added: Performer = { id, name: command.name, kind: 'internal' }
      return { ...sop, performers: [...sop.performers, added] }
    }
    case 'name-performer':
      return replacePerformer(sop, command.performer, (now) => ({ ...now, name: command.name }))
    case 'set-performer':
      return replacePerformer(sop, command.performer, (now) => ({ ...now, kind: command.to }))
    case 'group-performer':
      return replacePerformer(sop, command.performer, (now) =>
        command.group === '' ? without(now, 'group') : { ...now, group: command.group },
      )
    case 'move-performer':
      return movePerformer(sop, command.performer, command.by)
    case 'remove-performer':
      return removePerformer(sop, command.performer)
  }
}

function replacePerformer(sop: Sop, id: string, change: (performer: Performer) => Performer): Sop {
  const at = sop.performers.findIndex((performer) => performer.id === id)
  const before = sop.performers[at]
  if (before === undefined) return sop
  return { ...sop, performers: sop.performers.with(at, change(before)) }
}

function movePerformer(sop: Sop, id: string, by: -1 | 1): Sop {
  const at = sop.performers.findIndex((performer) => performer.id === id)
  const [performer, neighbour] = [sop.performers[at], sop.performers[at + by]]
  if (performer === undefined || neighbour === undefined) return sop
  return { ...sop, performers: sop.performers.with(at, neighbour).with(at + by, performer) }
}

/** A removed column leaves no mark behind in any row. */
function removePerformer(sop: Sop, id: string): Sop {
  const performers = sop.performers.filter((performer) => performer.id !== id)
  if (performers.length === sop.performers.length) return sop
  const steps = sop.steps.map((step) => {
    const marked = step.symbols.some((symbol) => symbol.performers.includes(id))
    if (!marked) return step
    const symbols = step.symbols.map((symbol) => ({
      ...symbol,
      performers: symbol.performers.filter((performer) => performer !== id),
    }))
    return { ...step, symbols }
  })
  return { ...sop, performers, steps }
}
