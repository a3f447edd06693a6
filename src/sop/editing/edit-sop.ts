import type { Sop } from '../model/sop.ts'
import type { EditCommand } from './command.ts'
import { editExits } from './edit-exits.ts'
import { editHead } from './edit-head.ts'
import { editPerformers } from './edit-performers.ts'
import { editSteps } from './edit-steps.ts'
import { editSymbols } from './edit-symbols.ts'

/**
 * Gives the SOP after one change. Every result is a valid document when `sop` is: ids are unique and
 * never change, targets exist or are `open`, a row has a symbol at least, marks name columns. A
 * command about something that is not there gives `sop` itself. New ids follow from the document and
 * `mark`, the editing session's own word, so that two people's new rows have different ids. Linear in
 * steps and symbols.
 */
export function editSop(sop: Sop, command: EditCommand, mark = ''): Sop {
  switch (command.kind) {
    case 'set-title':
    case 'set-promise':
    case 'set-identity':
    case 'set-identity-list':
    case 'set-approver':
      return editHead(sop, command)
    case 'set-step-text':
    case 'set-number':
    case 'set-duration':
    case 'set-optional':
    case 'insert-step':
    case 'insert-steps':
    case 'duplicate-step':
    case 'remove-step':
    case 'move-step':
      return editSteps(sop, command, mark)
    case 'set-symbol':
    case 'set-question':
    case 'set-join':
    case 'set-performers':
    case 'toggle-performer':
    case 'lead-performer':
    case 'add-symbol':
    case 'remove-symbol':
      return editSymbols(sop, command)
    case 'add-exit':
    case 'remove-exit':
    case 'label-exit':
    case 'target-exit':
    case 'set-exits':
      return editExits(sop, command)
    case 'add-performer':
    case 'name-performer':
    case 'set-performer':
    case 'group-performer':
    case 'move-performer':
    case 'remove-performer':
      return editPerformers(sop, command, mark)
  }
}
