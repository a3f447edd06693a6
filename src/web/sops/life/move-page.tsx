import type { OfferedMove, RatificationSuggestion, SopLife, StoredSop } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { LineField, TextField, type FormState } from './life-field.tsx'
import { Hindrance } from './life-strip.tsx'
import { nameOf } from './life-words.ts'
import { SopCrumb } from './sop-crumb.tsx'

export type MovePageProps = FormState & {
  readonly words: Words
  readonly sop: StoredSop
  readonly life: SopLife
  readonly move: OfferedMove
  /** Absent where the move is no ratification. */
  readonly suggestion?: RatificationSuggestion
}

/** One move, with what it asks for and what it does. */
export function MovePage(props: MovePageProps) {
  const { words, sop, life, move, suggestion } = props
  const w = words.life
  const from = move.from === undefined ? w.draft : nameOf(move.from, words)
  const blocked = move.unmet.length > 0 || move.ownDraft
  return (
    <section class="narrow">
      <SopCrumb words={words} sop={sop} />
      <h1>{nameOf(move.name, words)}</h1>
      <p class="lead-text">
        {w.move.lead(from, nameOf(move.to, words))} {move.from === undefined && w.move.submits}{' '}
        {move.ends && w.move.ends}
      </p>
      {blocked && <Hindrance words={words} moves={[move]} />}
      <form method="post" action={`/sops/${sop.id}/move/${move.id}`} class="stack" noValidate>
        <CsrfField />
        <input type="hidden" name="moves" value={life.moves} />
        <input type="hidden" name="version" value={sop.version} />
        {suggestion !== undefined && <RatificationFields {...props} suggestion={suggestion} />}
        <Reasons {...props} />
        <div class="actions">
          <button class={move.ends ? 'danger' : 'primary'} disabled={blocked}>
            {nameOf(move.name, words)}
          </button>
          <a class="button quiet" href={`/sops/${sop.id}`}>
            {w.move.cancel}
          </a>
        </div>
      </form>
    </section>
  )
}

function Reasons({ words, move, typed, errors }: MovePageProps) {
  const w = words.life.move
  const state = { typed, errors }
  return (
    <>
      {move.asks.includes('legal-basis') && (
        <TextField
          name="legalBasis"
          label={w.legalBasis}
          hint={w.legalBasisHint}
          {...state}
          required
        />
      )}
      {move.asks.includes('reason') && (
        <TextField name="note" label={w.reason} {...state} required />
      )}
      {move.asks.includes('note') && <TextField name="note" label={w.note} {...state} />}
    </>
  )
}

function RatificationFields(
  props: MovePageProps & { readonly suggestion: RatificationSuggestion },
) {
  const { words, typed, errors, suggestion } = props
  const w = words.life.move
  const state = { typed, errors }
  return (
    <>
      {suggestion.manual ? (
        <LineField
          name="number"
          label={w.number}
          hint={w.numberDrawn(suggestion.number)}
          {...state}
        />
      ) : (
        <p>
          {w.number}: {w.numberByRule(suggestion.number)}
        </p>
      )}
      <LineField name="ratifiedOn" type="date" label={w.ratifiedOn} {...state} required />
      <LineField
        name="effectiveOn"
        type="date"
        label={w.effectiveOn}
        hint={w.effectiveHint}
        {...state}
        required
      />
      <LineField name="position" label={w.position} {...state} required />
      <LineField name="name" label={w.name} {...state} required />
      <LineField name="nip" label={w.nip} {...state} />
    </>
  )
}
