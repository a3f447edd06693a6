import type { RevisionPassage, StoredSop } from '#server'
import { dayText, timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { nameOf } from './life-words.ts'
import { SopCrumb } from './sop-crumb.tsx'

type PassagePageProps = {
  readonly words: Words
  readonly sop: StoredSop
  readonly revisions: readonly RevisionPassage[]
}

/** The whole way of an SOP, revision by revision, the newest first. */
export function PassagePage({ words, sop, revisions }: PassagePageProps) {
  const w = words.life
  return (
    <>
      <SopCrumb words={words} sop={sop} />
      <h1>{w.history.title}</h1>
      {revisions.length === 0 && <p class="nothing">{w.history.none}</p>}
      {revisions.map((passage) => (
        <section
          class="passage"
          key={passage.revision.number}
          aria-labelledby={`r${passage.revision.number}`}
        >
          <h2 id={`r${passage.revision.number}`}>
            {w.revision(passage.revision.number)}{' '}
            <span class="chip">{nameOf(passage.stage, words)}</span>
          </h2>
          <p>
            <a href={`/sops/${sop.id}/revisions/${passage.revision.number}`}>{w.history.see}</a>
          </p>
          <Official words={words} passage={passage} />
          <MoveTable words={words} passage={passage} />
          <Trials words={words} passage={passage} />
        </section>
      ))}
    </>
  )
}

type PartProps = { readonly words: Words; readonly passage: RevisionPassage }

function Official({ words, passage: { ratification } }: PartProps) {
  if (ratification === undefined) return null
  const w = words.life.history
  const facts: readonly (readonly [string, string])[] = [
    [w.number, ratification.number],
    [w.ratifiedOn, dayText(ratification.ratifiedOn, words)],
    [w.effectiveOn, dayText(ratification.effectiveOn, words)],
    ...(ratification.endedOn === null
      ? []
      : [
          [
            w.endedOn,
            `${dayText(ratification.endedOn, words)}. ${ratification.endReason}`,
          ] as const,
        ]),
    [w.hash, ratification.contentHash],
  ]
  return (
    <dl class="identity">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function MoveTable({ words, passage: { moves } }: PartProps) {
  const w = words.life.history
  return (
    <div class="table-frame">
      <table class="list">
        <caption class="hidden">{w.moves}</caption>
        <thead>
          <tr>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.text}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((made) => (
            <tr key={made.number}>
              <th scope="row">{nameOf(made.name, words)}</th>
              <td>{timeText(made.at, words)}</td>
              <td>{made.by}</td>
              <td>
                {made.note}
                {made.legalBasis !== '' && <small>{w.basis(made.legalBasis)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Trials({ words, passage: { trials } }: PartProps) {
  const { history, trial } = words.life
  if (trials.length === 0) return null
  return (
    <>
      <h3>{history.trials}</h3>
      <ul>
        {trials.map((each) => (
          <li key={each.recordedAt.getTime()}>
            <b>{each.passed ? trial.passed : trial.failed}</b>: {trial.kinds[each.kind]},{' '}
            {dayText(each.beganOn, words)} – {dayText(each.endedOn, words)},{' '}
            {trial.cases(each.caseCount)}. {each.findings} <small>{each.recordedBy}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
