import type { OcelKind } from './ocel-log.ts'

/** How OCEL 2.0 writes the kinds (arXiv:2403.01975). */
export const kindWords: Readonly<Record<OcelKind, string>> = {
  string: 'string',
  date: 'time',
  int: 'integer',
  float: 'float',
  boolean: 'boolean',
}
