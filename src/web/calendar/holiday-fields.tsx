import { holidayKinds } from '#server'
import { ChoiceField, fieldOf, LineField, type FormState } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

/** The fields of a holiday; its day is one of them only where it is new. */
export const holidayNames = ['day', 'name', 'kind', 'source'] as const

/** What a holiday is called, of which kind it is, and what says so. */
export function HolidayFields(props: { readonly words: Words; readonly form: FormState }) {
  const { words, form } = props
  const { fields, kinds } = words.calendar
  const choices = holidayKinds.map((kind) => [kind, kinds[kind]] as const)
  return (
    <>
      <LineField {...fieldOf(form, 'name')} label={fields.name} maxLength={200} />
      <ChoiceField
        {...fieldOf(form, 'kind')}
        label={fields.kind}
        choices={[['', fields.choose], ...choices]}
      />
      <LineField
        {...fieldOf(form, 'source')}
        label={fields.source}
        hint={fields.sourceHint}
        maxLength={300}
      />
    </>
  )
}
