import type { ComponentChildren } from 'preact'
import type { EditView } from './edit-fields.tsx'
import { fieldOfRow, type RowList } from './typed-standard.ts'

type RowProps = EditView & { readonly list: RowList; readonly id: string }

/** The rows of a list with the buttons that move and remove them, and the one that adds one. */
export function RowListFields(
  props: EditView & {
    readonly list: RowList
    /** Fields of one row; `name` gives the name of each. */
    readonly row: (name: (field: string) => string, label: string) => ComponentChildren
  },
) {
  const { words, typed, list, row } = props
  const w = words.services.edit
  const ids = typed.rows[list]
  return (
    <>
      {ids.length > 0 && (
        <ol class="typed-rows">
          {ids.map((id, at) => {
            const label = w.rowOf(w.lists[list], at + 1)
            return (
              <li key={id} id={`row-${list}-${id}`}>
                <input type="hidden" name={list} value={id} />
                <div class="typed-row">{row((field) => fieldOfRow(list, id, field), label)}</div>
                <RowTools
                  {...props}
                  id={id}
                  label={label}
                  isFirst={at === 0}
                  isLast={at === ids.length - 1}
                />
              </li>
            )
          })}
        </ol>
      )}
      <button class="quiet small" name="intent" value={`add/${list}`}>
        + {w.add[list]}
      </button>
    </>
  )
}

function RowTools(
  props: RowProps & {
    readonly label: string
    readonly isFirst: boolean
    readonly isLast: boolean
  },
) {
  const { words, list, id, label, isFirst, isLast } = props
  const w = words.services.edit
  const tools = [
    { kind: 'up', sign: '↑', text: w.up, disabled: isFirst },
    { kind: 'down', sign: '↓', text: w.down, disabled: isLast },
    { kind: 'remove', sign: '✕', text: w.remove, disabled: false },
  ] as const
  return (
    <span class="row-tools">
      {tools.map(({ kind, sign, text, disabled }) => (
        <button
          key={kind}
          class={kind === 'remove' ? 'icon danger' : 'icon'}
          name="intent"
          value={`${kind}/${list}/${id}`}
          title={w.ofRow(text, label)}
          aria-label={w.ofRow(text, label)}
          disabled={disabled}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}
