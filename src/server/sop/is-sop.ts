import type { Sop } from '#sop'

/** Is this a document of our format? Only the tag is looked at: the rest was checked when it came in. */
export function isSop(value: object): value is Sop {
  return 'format' in value && value.format === 'tatalaksana-sop/1'
}
