import { ComparedHead, ComparedTable, type ComparedProps } from './compared-table.tsx'

/** Performers that are taken to be the same, SOP by SOP. */
export function ComparedPerformers(props: ComparedProps) {
  const { worded, words } = props
  return (
    <ComparedTable label={words.compare.performers} sops={props.columns.length} cells="short">
      <ComparedHead {...props} />
      <tbody>
        {worded.performers.map((cells, row) => (
          <tr key={row}>
            <th scope="row">{`${worded.performer} ${row + 1}`}</th>
            {cells.map(({ text, mark }, column) => (
              <td
                key={column}
                data-label={worded.heads[column]}
                class={text === '' ? 'absent' : undefined}
              >
                {text} {mark !== '' && <small>{mark}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ComparedTable>
  )
}
