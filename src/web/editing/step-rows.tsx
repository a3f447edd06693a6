import { useMemo } from 'preact/hooks'
import type { Performer, Step, StepSymbol } from '#sop'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { FindingLines } from '../findings/finding-lines.tsx'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import { DurationCell } from './duration-cell.tsx'
import type { TargetChoice } from './editor-view.ts'
import { ExitRow } from './exit-row.tsx'
import { IntentButton } from './intent-button.tsx'
import { MarkCells } from './mark-cells.tsx'
import { RowDetails } from './row-details.tsx'
import { RowTools } from './row-tools.tsx'
import { SymbolChoice } from './symbol-choice.tsx'
import { TextCell } from './text-cell.tsx'

/** Everything that the rows of one step show; when none of it changes they are not drawn again. */
export type StepRowsProps = {
  readonly words: EditorWords
  readonly step: Step
  readonly row: number
  readonly number: string
  readonly last: boolean
  readonly performers: readonly Performer[]
  /** Only for steps with ways out of their own. */
  readonly targets: readonly TargetChoice[] | undefined
  readonly findings: readonly ShownFinding[]
  readonly live: boolean
  readonly open: boolean
  /** Words of the duration's cell: as typed, else as printed. */
  readonly duration: string
}

const fixedColumns = 8

/** A table body for each step: its row, further symbols, ways out, and what was found. */
export function StepRows(props: StepRowsProps) {
  return useMemo(() => <StepBody {...props} />, Object.values(props))
}

function StepBody(props: StepRowsProps) {
  const { words, step, number, findings } = props
  const [first, ...further] = step.symbols
  const columns = fixedColumns + props.performers.length
  const found = findings.length === 0 ? undefined : `found-${step.id}`
  return (
    <tbody id={`row-${step.id}`} data-step={step.id} data-level={findings[0]?.level}>
      {step.phase !== undefined && (
        <tr class="phase">
          <th colSpan={columns} scope="rowgroup">
            {step.phase}
          </th>
        </tr>
      )}
      <tr class="step">
        <th scope="row" class="number">
          {number}
        </th>
        <StepCell {...props} field="activity" found={found} />
        <SymbolCells {...props} symbol={first} />
        <StepCell {...props} field="requirements" found={found} />
        <td class="text" data-label={words.columns.duration}>
          <DurationCell
            words={words}
            name={joinAddress('step', step.id, 'duration')}
            label={words.cell(words.columns.duration, number)}
            duration={step.duration}
            text={props.duration}
          />
        </td>
        <StepCell {...props} field="output" found={found} />
        <StepCell {...props} field="note" found={found} />
        <td class="tools">
          <RowTools {...props} />
        </td>
      </tr>
      {props.open && (
        <tr class="more">
          <td colSpan={columns}>
            <RowDetails words={words} step={step} number={number} />
          </td>
        </tr>
      )}
      {further.map((symbol) => (
        <FurtherSymbol key={symbol.id} {...props} symbol={symbol} />
      ))}
      {step.symbols.map((symbol) =>
        symbol.exits === undefined ? null : (
          <ExitRow
            key={symbol.id}
            {...props}
            symbol={symbol}
            targets={props.targets ?? []}
            columns={columns}
          />
        ),
      )}
      {found !== undefined && (
        <tr class="found">
          <td colSpan={columns} id={found}>
            <FindingLines words={words.findings} findings={findings} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

type CellField = 'activity' | 'requirements' | 'output' | 'note'

function StepCell(
  props: StepRowsProps & { readonly field: CellField; readonly found: string | undefined },
) {
  const { words, step, field, findings } = props
  const about = findings.some(({ place }) => place.kind === 'step' && place.field === field)
  return (
    <td class={`text ${field}`} data-label={words.columns[field]}>
      <TextCell
        name={joinAddress('step', step.id, field)}
        label={words.cell(words.columns[field], props.number)}
        value={step[field]}
        invalid={about}
        describedBy={about ? props.found : undefined}
      />
    </td>
  )
}

function SymbolCells(props: StepRowsProps & { readonly symbol: StepSymbol | undefined }) {
  const { step, symbol, words } = props
  if (symbol === undefined) return null
  return (
    <>
      <td class="shape" data-label={words.columns.symbol}>
        <SymbolChoice words={words} step={step.id} number={props.number} symbol={symbol} />
      </td>
      <MarkCells {...props} step={step.id} symbol={symbol} />
    </>
  )
}

function FurtherSymbol(props: StepRowsProps & { readonly symbol: StepSymbol }) {
  const { words, step, symbol } = props
  return (
    <tr class="further">
      <td colSpan={2} class="further-tools">
        <IntentButton
          class="quiet small"
          intent={joinAddress('remove-symbol', step.id, symbol.id)}
          label={words.row.removeSymbol}
        />
      </td>
      <SymbolCells {...props} symbol={symbol} />
      <td colSpan={5} aria-hidden="true" />
    </tr>
  )
}
