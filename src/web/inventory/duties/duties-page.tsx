import type { Duty, Inventory } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { LineField, TextField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { UnitLine } from '../needs/unit-line.tsx'

type DutiesPageProps = {
  readonly words: Words
  readonly inventory: Inventory
  readonly seesBoard: boolean
  /** Id of the duty whose text was left out, `''` for a new one. */
  readonly missing: string | undefined
}

/** What the unit has to do, and how many SOPs each duty has. */
export function DutiesPage(props: DutiesPageProps) {
  const { words, inventory, missing } = props
  const w = words.inventory.duties
  const { unit, duties, mayWrite } = inventory
  return (
    <section class="narrow">
      <UnitLine words={words} unit={unit} seesBoard={props.seesBoard} withSelf />
      <h1>{`${w.title}: ${unit.name}`}</h1>
      <p class="lead-text">{w.lead}</p>
      {duties.length === 0 && <p class="nothing">{w.empty}</p>}
      <ol class="duties">
        {duties.map((duty, at) => (
          <li key={duty.id}>
            {mayWrite ? (
              <DutyForm {...props} duty={duty} number={at + 1} isMissing={missing === duty.id} />
            ) : (
              <DutyText duty={duty} />
            )}
            <small>{w.needs(countLines(inventory, duty))}</small>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <section class="after-form">
          <h2>{w.add}</h2>
          <DutyForm {...props} isMissing={missing === ''} />
        </section>
      )}
    </section>
  )
}

function countLines({ lines }: Inventory, { id }: Duty): number {
  return lines.filter(({ dutyId, state }) => dutyId === id && state !== 'dropped').length
}

function DutyText({ duty }: { readonly duty: Duty }) {
  return (
    <p>
      {duty.text} {duty.source !== '' && <small>{duty.source}</small>}
    </p>
  )
}

type DutyFormProps = Pick<DutiesPageProps, 'words' | 'inventory'> & {
  readonly duty?: Duty
  readonly number?: number
  readonly isMissing: boolean
}

function DutyForm({ words, inventory, duty, number, isMissing }: DutyFormProps) {
  const w = words.inventory.duties
  const which = number === undefined ? '' : `: ${w.one(number)}`
  return (
    <form method="post" action="/duties" class="stack" noValidate>
      <CsrfField />
      <input type="hidden" name="unit" value={inventory.unit.id} />
      <input type="hidden" name="duty" value={duty?.id ?? ''} />
      <TextField
        name="text"
        id={`text-${duty?.id ?? 'new'}`}
        label={`${w.text}${which}`}
        value={duty?.text}
        error={isMissing ? w.textMissing : undefined}
        maxLength={1000}
      />
      <LineField
        name="source"
        id={`source-${duty?.id ?? 'new'}`}
        label={`${w.source}${which}`}
        value={duty?.source}
        maxLength={300}
        placeholder={w.sourceHint}
      />
      <div class="actions">
        <button
          class={duty === undefined ? 'primary' : 'small'}
          name="intent"
          value={duty === undefined ? 'add' : 'save'}
        >
          {duty === undefined ? w.add : w.save}
          <span class="hidden">{which}</span>
        </button>
        {duty !== undefined && (
          <button class="quiet danger small" name="intent" value="remove">
            {w.remove}
            <span class="hidden">{which}</span>
          </button>
        )}
      </div>
    </form>
  )
}
