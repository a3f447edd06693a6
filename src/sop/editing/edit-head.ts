import type { Sop } from '../model/sop.ts'
import type { HeadCommand } from './command.ts'
import { without } from './replace.ts'

/** Changes title, promised time or identity. */
export function editHead(sop: Sop, command: HeadCommand): Sop {
  switch (command.kind) {
    case 'set-title':
      return { ...sop, title: command.text }
    case 'set-promise':
      return command.duration === undefined
        ? without(sop, 'promisedDuration')
        : { ...sop, promisedDuration: command.duration }
    case 'set-identity':
      return { ...sop, identity: { ...sop.identity, [command.field]: command.text } }
    case 'set-identity-list':
      return { ...sop, identity: { ...sop.identity, [command.field]: filled(command.lines) } }
    case 'set-approver': {
      const approver = { ...sop.identity.approver, [command.field]: command.text }
      return { ...sop, identity: { ...sop.identity, approver } }
    }
  }
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
