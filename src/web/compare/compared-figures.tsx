import type { WordedComparison, WordedFigure } from '#sop'
import { ComparedHead, ComparedTable, type ComparedProps } from './compared-table.tsx'

/** The figures of the SOPs, with bars where they can be measured. */
export function ComparedFigures(props: ComparedProps) {
  const { worded, words } = props
  return (
    <ComparedTable label={words.compare.figures} sops={props.columns.length} cells="short">
      <ComparedHead {...props} />
      <tbody>
        {worded.figures.map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{figure.title}</th>
            {figure.cells.map((cell, column) => (
              <td key={column} data-label={worded.heads[column]}>
                {cell.items === undefined ? (
                  cell.text
                ) : (
                  <ItemList items={cell.items} linked={leadsToRows(figure)} />
                )}
                {cell.amount !== undefined && (
                  <Bar share={cell.amount / greatest(worded, figure)} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ComparedTable>
  )
}

function leadsToRows({ name }: WordedFigure): boolean {
  return name === 'lacks' || name === 'hasAlone'
}

const times: readonly string[] = ['promised', 'likely', 'longest']

/** The longest bar: times have one measure, counts each their own. */
function greatest({ figures }: WordedComparison, figure: WordedFigure): number {
  const together = times.includes(figure.name)
    ? figures.filter(({ name }) => times.includes(name))
    : [figure]
  return Math.max(1, ...together.flatMap(({ cells }) => cells.map(({ amount = 0 }) => amount)))
}

/** A bar says by its length what stands beside it in words. */
function Bar({ share }: { readonly share: number }) {
  const width = `${Math.round(share * 1000) / 10}%`
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect width={width} height="100%" />
    </svg>
  )
}

/** Items that name a row begin with its number. */
function ItemList(props: { readonly items: readonly string[]; readonly linked: boolean }) {
  return (
    <ul>
      {props.items.map((item) => (
        <li key={item}>
          {props.linked ? <a href={`#row-${Number.parseInt(item, 10)}`}>{item}</a> : item}
        </li>
      ))}
    </ul>
  )
}
