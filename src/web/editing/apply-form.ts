import { editSop, type Sop } from '#sop'
import { readField } from './field-command.ts'

/**
 * Gives the document with everything that a posted form says. Fields about rows that are no longer
 * there are passed over; parts that have no field stay. Linear in fields, but for those that changed.
 */
export function applyForm(sop: Sop, form: URLSearchParams): Sop {
  const shown = fieldValues(form)
  return [...shown].reduce((now, [name, values]) => {
    const command = readField(now, name, values)
    return command === undefined ? now : editSop(now, command)
  }, sop)
}

function fieldValues(form: URLSearchParams): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of form) {
    const values = fields.get(name)
    const text = value.replaceAll('\r\n', '\n')
    if (values === undefined) fields.set(name, [text])
    else values.push(text)
  }
  return fields
}
