import type { WordedChanges } from '#sop'
import { DrawnPages } from '../../drawing/drawn-pages.tsx'
import type { Words } from '../../messages/words.ts'
import { ChangesTable } from './changes-table.tsx'
import { stateText, type StateChoice } from './compared-states.ts'
import type { MarkedDrawings } from './marked-drawings.ts'

export type ShownChanges = WordedChanges & { readonly drawn: MarkedDrawings }

export type ChangesPageProps = {
  readonly words: Words
  readonly choice: StateChoice
  /** Absent where there are no two states. */
  readonly shown: ShownChanges | undefined
}

/** What changed between two states of an SOP: in sentences, row by row, and in both flowcharts. */
export function ChangesPage({ words, choice, shown }: ChangesPageProps) {
  const { sop } = choice
  const w = words.changes
  return (
    <div class="changes">
      <p class="crumb">
        <a href={`/sops/${sop.id}/revisions`}>{words.revisions.title}</a>
      </p>
      <ChangesHead words={words} choice={choice} />
      {shown === undefined ? (
        <p class="nothing">{w.nothing}</p>
      ) : (
        <Shown words={words} shown={shown} />
      )}
    </div>
  )
}

function ChangesHead({ words, choice }: Pick<ChangesPageProps, 'words' | 'choice'>) {
  const { sop, chosen } = choice
  const w = words.changes
  const at = `/sops/${sop.id}`
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="facts">
            <span>{sop.title === '' ? words.list.untitled : sop.title}</span>
            {chosen !== undefined && (
              <span>
                {w.between(
                  stateText(choice, chosen.from, words),
                  stateText(choice, chosen.to, words),
                )}
              </span>
            )}
          </p>
        </div>
        {chosen !== undefined && (
          <div class="actions">
            <a
              class="button quiet"
              href={`${at}/changes.json?from=${chosen.from}&to=${chosen.to}`}
              download
            >
              {w.json}
            </a>
            <a
              class="button quiet"
              href={`${at}/changes.pdf?from=${chosen.from}&to=${chosen.to}`}
              download
            >
              {w.pdf}
            </a>
          </div>
        )}
      </div>
      {choice.names.length > 1 && <StateForm words={words} choice={choice} />}
    </>
  )
}

/** Two plain lists and a button. */
function StateForm({ words, choice }: Pick<ChangesPageProps, 'words' | 'choice'>) {
  const { chosen, names } = choice
  const w = words.changes
  return (
    <form class="filters states" method="get">
      {(['from', 'to'] as const).map((side) => (
        <label key={side} class="field">
          {w[side]}
          <select name={side}>
            {names.map((name) => (
              <option key={name} value={name} selected={chosen?.[side] === name}>
                {stateText(choice, name, words)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button>{w.compare}</button>
    </form>
  )
}

function Shown({ words, shown }: { readonly words: Words; readonly shown: ShownChanges }) {
  const w = words.changes
  if (shown.changes.length === 0) {
    return (
      <section class="nothing">
        <h2>{w.none}</h2>
        <p>{w.noneText}</p>
      </section>
    )
  }
  return (
    <>
      <section class="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">{w.summary}</h2>
        {shown.summary.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {(['step', 'performer', 'head'] as const).map((about) => (
        <ChangesTable
          key={about}
          words={words}
          about={about}
          changes={shown.changes.filter((change) => change.about === about)}
        />
      ))}
      <section aria-labelledby="drawings-title">
        <h2 id="drawings-title">{w.drawings}</h2>
        <p>{w.legend}</p>
        <div class="side-by-side">
          <div>
            <h3>{w.before}</h3>
            <DrawnPages pages={shown.drawn.before} label={w.beforePage} />
          </div>
          <div>
            <h3>{w.after}</h3>
            <DrawnPages pages={shown.drawn.after} label={w.afterPage} />
          </div>
        </div>
      </section>
    </>
  )
}
