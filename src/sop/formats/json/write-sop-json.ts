import type { Sop } from '../../model/sop.ts'

/** Every field name of the format, in the order in which records print their fields. */
const fieldOrder = [
  'format title identity promisedDuration',
  'id government amount unit number position name nip kind group',
  'madeOn revisedOn effectiveOn approver',
  'legalBasis qualifications relatedSops equipment warnings records',
  'performers question exits join steps',
  'phase activity symbols requirements atMost quantity label from to per equals',
  'relation event every reason text options step symbol duration when output note optional',
].flatMap((names) => names.split(' '))

/**
 * Writes a document of the format `tatalaksana-sop/1`: the same SOP always gives the same text, with
 * two spaces of indentation and a line feed at the end. `readSopJson` gives the SOP back.
 */
export function writeSopJson(sop: Sop): string {
  return `${JSON.stringify(sop, fieldOrder, 2)}\n`
}
