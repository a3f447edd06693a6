import { useMemo } from 'preact/hooks'
import { rowNumber, type Performer, type Sop } from '#sop'
import { findingsOfStep, type ShownFinding } from '../findings/shown-finding.ts'
import type { EditorWords } from '../messages/words.ts'
import { durationText } from './duration-text.ts'
import type { EditorView, TargetChoice } from './editor-view.ts'
import { StepRows } from './step-rows.tsx'
import { targetChoices } from './target-choices.ts'

export type TypedCell = { readonly name: string; readonly text: string } | undefined

/** The steps as the form's table: one body to a step. */
export function StepTable(props: EditorView & { readonly typed?: TypedCell }) {
  const { words, sop } = props
  const targets = useTargets(sop, words)
  const byStep = useFindingsByStep(sop, props.findings)
  return (
    <div class="table-frame">
      <table class="steps">
        <caption class="hidden">{words.steps}</caption>
        <TableHead words={words} performers={sop.performers} />
        {sop.steps.map((step, row) => (
          <StepRows
            key={step.id}
            words={words}
            step={step}
            row={row}
            number={rowNumber(sop, row)}
            last={row === sop.steps.length - 1}
            performers={sop.performers}
            targets={step.symbols.some(({ exits }) => exits !== undefined) ? targets : undefined}
            findings={byStep.get(step.id) ?? none}
            live={props.live}
            open={step.id === props.openRow}
            duration={typedDuration(props.typed, step.id) ?? durationText(sop, step.duration)}
          />
        ))}
      </table>
    </div>
  )
}

const none: readonly ShownFinding[] = []

function typedDuration(typed: TypedCell, step: string): string | undefined {
  return typed?.name === `step/${encodeURIComponent(step)}/duration` ? typed.text : undefined
}

/** The same list as long as its words are the same, so that typing elsewhere redraws no choices. */
function useTargets(sop: Sop, words: EditorWords): readonly TargetChoice[] {
  const targets = targetChoices(sop, words)
  const key = targets.map(({ value, text }) => `${value} ${text}`).join('\n')
  return useMemo(() => targets, [key])
}

function useFindingsByStep(
  sop: Sop,
  findings: readonly ShownFinding[],
): ReadonlyMap<string, readonly ShownFinding[]> {
  return useMemo(
    () => new Map(sop.steps.map(({ id }) => [id, findingsOfStep(findings, id)])),
    [findings],
  )
}

function TableHead(props: {
  readonly words: EditorWords
  readonly performers: readonly Performer[]
}) {
  const { words, performers } = props
  const { columns } = words
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" class="number">
          {columns.number}
        </th>
        <th rowSpan={2} scope="col" class="activity">
          {columns.activity}
        </th>
        <th rowSpan={2} scope="col" class="shape">
          {columns.symbol}
        </th>
        {performers.length > 0 && (
          <th colSpan={performers.length} scope="colgroup">
            {columns.performers}
          </th>
        )}
        <th colSpan={3} scope="colgroup">
          {columns.quality}
        </th>
        <th rowSpan={2} scope="col" class="wide">
          {columns.note}
        </th>
        <th rowSpan={2} scope="col" class="tools">
          <span class="hidden">{columns.actions}</span>
        </th>
      </tr>
      <tr>
        {performers.map(({ id, name }) => (
          <th key={id} scope="col" class="performer" title={name}>
            <span>{name}</span>
          </th>
        ))}
        <th scope="col" class="wide">
          {columns.requirements}
        </th>
        <th scope="col" class="duration">
          {columns.duration}
        </th>
        <th scope="col" class="wide">
          {columns.output}
        </th>
      </tr>
    </thead>
  )
}
