import { isSameValue } from './same-value.ts'

/** A field that changed, absent on the side where it is not filled in. */
export type ChangedField<Whole, Field extends keyof Whole> = {
  readonly field: Field
  readonly before?: NonNullable<Whole[Field]>
  readonly after?: NonNullable<Whole[Field]>
}

/** Gives one field where it changed, as a list of one; else none. */
export function changedField<Whole, Field extends keyof Whole>(
  before: Whole,
  after: Whole,
  field: Field,
): readonly ChangedField<Whole, Field>[] {
  const [was, is] = [before[field], after[field]]
  if (isSameValue(was, is)) return []
  return [
    {
      field,
      ...(was === undefined || was === null ? {} : { before: was }),
      ...(is === undefined || is === null ? {} : { after: is }),
    },
  ]
}
