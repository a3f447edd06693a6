import type { Attribute } from '../event-log.ts'
import { type OcelLinks, type OcelLog, type OcelValues, ocelKinds } from './ocel-log.ts'

/** The attribute values of a row, in the order of the file. */
export function attributesOfRow(
  { first, name, kind, value, names, texts }: OcelValues,
  row: number,
): readonly Attribute[] {
  const attributes: Attribute[] = []
  for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at++) {
    const key = names[name[at] ?? 0] ?? ''
    const kindName = ocelKinds[kind[at] ?? 0] ?? 'string'
    const held = value[at] ?? 0
    if (kindName === 'string') attributes.push({ key, kind: kindName, value: texts[held] ?? '' })
    else attributes.push({ key, kind: kindName, value: held })
  }
  return attributes
}

/** The objects that a row is related to, in the order of the file. */
export function relationsOfRow(
  { objects }: OcelLog,
  { first, object, qualifier, qualifiers }: OcelLinks,
  row: number,
): readonly { readonly objectId: string; readonly qualifier: string }[] {
  const relations = []
  for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at++)
    relations.push({
      objectId: objects.ids[object[at] ?? 0] ?? '',
      qualifier: qualifiers[qualifier[at] ?? 0] ?? '',
    })
  return relations
}
