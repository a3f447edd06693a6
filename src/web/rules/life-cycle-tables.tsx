import { isAutomatic, type LifeCycle } from '#server'
import type { Words } from '../messages/words.ts'
import { nameOf } from '../sops/life/life-words.ts'

type TableProps = { readonly words: Words; readonly lifeCycle: LifeCycle }
type Move = LifeCycle['moves'][number]

/** The stages of a life cycle and the moves between them, with what each rests on. */
export function LifeCycleTables({ words, lifeCycle }: TableProps) {
  const w = words.life.rules
  return (
    <>
      <section class="passage" aria-labelledby="stages-title">
        <h2 id="stages-title">{w.stages}</h2>
        <ol>
          {lifeCycle.stages.map(({ id, kind, name, source }) => (
            <li key={id}>
              <b>{name[words.language]}</b> ({w.kinds[kind]}) <small>{source}</small>
            </li>
          ))}
        </ol>
      </section>
      <section class="passage" aria-labelledby="moves-title">
        <h2 id="moves-title">{w.moves}</h2>
        <div class="table-frame">
          <table class="list">
            <thead>
              <tr>
                {[w.moves, w.from, w.to, w.by, w.needs, w.asks].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lifeCycle.moves.map((move) => (
                <MoveRow key={move.id} words={words} lifeCycle={lifeCycle} move={move} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}

function MoveRow({ words, lifeCycle, move }: TableProps & { readonly move: Move }) {
  const { life } = words
  const w = life.rules
  const stageText = (id: string) => {
    const stage = lifeCycle.stages.find((each) => each.id === id)
    return stage === undefined ? life.draft : nameOf(stage.name, words)
  }
  const by = isAutomatic(move) ? [w.automatic] : move.by.map((role) => words.signIn.roles[role])
  return (
    <tr>
      <th scope="row">
        {nameOf(move.name, words)}
        <small>{move.source}</small>
      </th>
      <td>{move.from.map(stageText).join(', ')}</td>
      <td>{stageText(move.to)}</td>
      <td>
        {by.join(', ')}
        {move.notByAuthor === true && <small>{w.notByAuthor}</small>}
      </td>
      <td>{move.needs.map((condition) => life.conditionsNeeded[condition]).join('; ')}</td>
      <td>{move.asks.map((question) => w.questions[question]).join(', ')}</td>
    </tr>
  )
}
