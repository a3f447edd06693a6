import type { PaperBox, SheetFault } from '#server'
import type { Words } from '../../messages/words.ts'
import { boxName } from './box-name.ts'

/** A row of the page: the id of its answer, and what was typed. */
export type GridRow = { readonly id: string; readonly boxes: Readonly<Record<string, string>> }

type GridProps = {
  readonly words: Words
  readonly label: string
  readonly boxes: readonly PaperBox[]
  readonly rows: readonly GridRow[]
  readonly faults: readonly SheetFault[]
}

/** One row for each sheet, one box for each question; what is wrong stands below its row. */
export function PaperGrid(props: GridProps) {
  const { words, label, boxes, rows } = props
  return (
    <section class="paper-grid-frame" aria-label={label}>
      <table class="paper-grid">
        <thead>
          <GroupHeads words={words} boxes={boxes} />
          <tr>
            {boxes.map((box, at) => (
              <th key={box.name} scope="col" data-kind={box.kind}>
                <span>
                  {numberOf(boxes, at)} {box.title[words.language]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, at) => (
          <SheetRow key={row.id} {...props} row={row} number={at + 1} />
        ))}
      </table>
    </section>
  )
}

/** Questions are numbered as on the paper form, each kind by itself. */
function numberOf(boxes: readonly PaperBox[], at: number): string {
  const kind = boxes[at]?.kind
  if (kind !== 'score' && kind !== 'importance') return ''
  return `${boxes.slice(0, at).filter((box) => box.kind === kind).length + 1}.`
}

function GroupHeads({ words, boxes }: Pick<GridProps, 'words' | 'boxes'>) {
  const w = words.surveyPaper
  const groups = [
    [w.score, boxes.filter(({ kind }) => kind === 'score').length],
    [w.importance, boxes.filter(({ kind }) => kind === 'importance').length],
    [w.others, boxes.filter(({ kind }) => kind === 'extra' || kind === 'remark').length],
  ] as const
  return (
    <tr>
      <th scope="col" rowSpan={2} class="sheet-number">
        {w.sheet}
      </th>
      {groups
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <th key={name} scope="colgroup" colSpan={count} class="group">
            {name}
          </th>
        ))}
    </tr>
  )
}

type RowProps = GridProps & { readonly row: GridRow; readonly number: number }

function SheetRow(props: RowProps) {
  const { words, boxes, row, number } = props
  const faults = props.faults.filter((fault) => fault.row === number)
  const errorId = `errors-${number}`
  return (
    <tbody>
      <tr>
        <th scope="row" class="sheet-number">
          {number}
          <input type="hidden" name={`id-${number}`} value={row.id} />
        </th>
        {boxes.map((box) => {
          const isWrong = faults.some((fault) => fault.box === box.name || fault.box === 'row')
          return (
            <td key={box.name} data-kind={box.kind}>
              <input
                name={`${box.name}-${number}`}
                value={row.boxes[box.name]}
                aria-label={`${words.surveyPaper.sheetNumber(number)}, ${boxName(words, box)}`}
                aria-invalid={isWrong ? 'true' : undefined}
                aria-describedby={isWrong ? errorId : undefined}
                data-most={box.kind === 'remark' ? undefined : box.most}
                inputMode={box.kind === 'remark' ? undefined : 'numeric'}
                maxLength={box.kind === 'remark' ? box.most : String(box.most).length}
                autocomplete="off"
              />
            </td>
          )
        })}
      </tr>
      {faults.length > 0 && (
        <tr>
          <td colSpan={boxes.length + 1} class="sheet-errors" id={errorId}>
            {faults.map((fault) => (
              <p key={fault.box} class="field-error">
                {faultText(words, boxes, fault)}
              </p>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
}

function faultText(words: Words, boxes: readonly PaperBox[], fault: SheetFault): string {
  const w = words.surveyPaper
  const box = boxes.find(({ name }) => name === fault.box)
  const name = box === undefined ? w.sheetNumber(fault.row) : boxName(words, box)
  return `${name}: ${w.faults[fault.code](fault.most ?? 0)}`
}
