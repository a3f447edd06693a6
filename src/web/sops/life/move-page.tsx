import type { OfferedMove, RatificationSuggestion, SopLife, StoredSop } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldOf, LineField, TextField, type FormState } from '../../layout/form-fields.tsx'
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

function Reasons({ words, move, texts, errors }: MovePageProps) {
  const w = words.life.move
  const state = { texts, errors }
  return (
    <>
      {move.asks.includes('legal-basis') && (
        <TextField
          maxLength={4000}
          {...fieldOf(state, 'legalBasis')}
          label={w.legalBasis}
          hint={w.legalBasisHint}
          required
        />
      )}
      {move.asks.includes('reason') && (
        <TextField maxLength={4000} {...fieldOf(state, 'note')} label={w.reason} required />
      )}
      {move.asks.includes('note') && (
        <TextField maxLength={4000} {...fieldOf(state, 'note')} label={w.note} />
      )}
    </>
  )
}

function RatificationFields(
  props: MovePageProps & { readonly suggestion: RatificationSuggestion },
) {
  const { words, texts, errors, suggestion } = props
  const w = words.life.move
  const state = { texts, errors }
  return (
    <>
      {suggestion.manual ? (
        <LineField
          {...fieldOf(state, 'number')}
          label={w.number}
          hint={w.numberDrawn(suggestion.number)}
        />
      ) : (
        <p>
          {w.number}: {w.numberByRule(suggestion.number)}
        </p>
      )}
      <LineField {...fieldOf(state, 'ratifiedOn')} type="date" label={w.ratifiedOn} required />
      <LineField
        {...fieldOf(state, 'effectiveOn')}
        type="date"
        label={w.effectiveOn}
        hint={w.effectiveHint}
        required
      />
      <LineField {...fieldOf(state, 'position')} label={w.position} required />
      <LineField {...fieldOf(state, 'name')} label={w.name} required />
      <LineField {...fieldOf(state, 'nip')} label={w.nip} />
    </>
  )
}
