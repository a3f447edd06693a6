import { bpmnProcessOf, writeBpmn, type Sop } from '#sop'
import { layOutProcess } from './lay-out-process.ts'

/**
 * Gives an SOP as BPMN 2.0 XML with its drawing: one pool, a vertical lane for each performer, flows
 * on the lines that the form's own router finds. Any SOP gives a file; the same one the same bytes.
 * `readBpmn` gives the SOP back.
 */
export function drawBpmn(sop: Sop): string {
  const process = bpmnProcessOf(sop)
  return writeBpmn(process, layOutProcess(process))
}
