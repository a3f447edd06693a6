import { lineHeight, units, wrapText, type Font } from '#diagram'
import type { OfficeBox, OfficeCell, OfficeLine, OfficeShape, OfficeTable } from '#sop'
import type { Words } from '../../messages/words.ts'
import { rowAnchor } from './source-anchor.ts'
import { boxOfCell, rowTops, sum } from './table-geometry.ts'

/** Numbers of the doubts about each row of one table. */
export type MarkedRows = ReadonlyMap<number, readonly number[]>

export type SourceTableProps = {
  readonly words: Words
  readonly block: number
  readonly table: OfficeTable
  readonly marks: MarkedRows
  readonly title: string
}

const regular: Font = { size: 2800, weight: 'regular' }
const padding = 700
/** Room at the left for the numbers of doubts, where there are any. */
const gutterWidth = 19_000

/**
 * A table of an office file as it is drawn there:
 *
 *     gutter │ cells with their texts, shapes and lines over them
 *     ◀ 2, 5 │
 */
export function SourceTableDrawing(props: SourceTableProps) {
  const { table, block, title, marks } = props
  const gutter = marks.size === 0 ? 300 : gutterWidth
  const width = sum(table.columnWidths)
  const height = sum(table.rowHeights)
  const box = [-gutter, -300, width + gutter + 600, height + 600].map(units).join(' ')
  return (
    <svg
      viewBox={box}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its texts are drawn, line by line
      role="img"
      aria-label={title}
      font-family="Liberation Sans, Arial, sans-serif"
    >
      <defs>
        <marker
          id={`head-${block}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="6"
          markerHeight="6"
          orient="auto-start-reverse"
        >
          <path d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
      <rect {...place({ x: 0, y: 0, width, height })} fill="#fff" stroke="#8d8a80" />
      {table.cells.map((cell) => (
        <Cell key={`${cell.row} ${cell.column}`} cell={cell} box={boxOfCell(table, cell)} />
      ))}
      {table.shapes.map((shape) => (
        <Shape key={shape.id} shape={shape} />
      ))}
      {table.lines.map((line) => (
        <Line key={line.id} line={line} block={block} />
      ))}
      <Marks {...props} width={width} />
    </svg>
  )
}

function place({ x, y, width, height }: OfficeBox) {
  return { x: units(x), y: units(y), width: units(width), height: units(height) }
}

function Cell({ cell, box }: { readonly cell: OfficeCell; readonly box: OfficeBox }) {
  const font: Font = { ...regular, weight: cell.bold === true ? 'bold' : 'regular' }
  const fill = /^[\da-f]{6}$/i.test(cell.fill ?? '') ? `#${cell.fill}` : 'none'
  const turned = cell.turned === true
  const inner = turned ? turn(box) : box
  return (
    <g>
      <rect {...place(box)} fill={fill} stroke="#8d8a80" />
      <g
        transform={
          turned ? `translate(${units(box.x)} ${units(box.y + box.height)}) rotate(-90)` : undefined
        }
      >
        <Lines text={cell.text} font={font} box={inner} align="start" />
      </g>
    </g>
  )
}

/** The box of a turned text, from its own corner. */
function turn({ width, height }: OfficeBox): OfficeBox {
  return { x: 0, y: 0, width: height, height: width }
}

function Lines(props: {
  readonly text: string
  readonly font: Font
  readonly box: OfficeBox
  readonly align: 'start' | 'middle'
}) {
  const { text, font, box, align } = props
  const step = lineHeight(font)
  const width = Math.max(box.width - 2 * padding, font.size)
  const maxLines = Math.max(1, Math.floor((box.height - padding) / step))
  const { lines } = wrapText(text, { ...font, width, maxLines })
  const middle = align === 'middle'
  const x = middle ? box.x + box.width / 2 : box.x + padding
  const top = middle ? box.y + (box.height - lines.length * step) / 2 : box.y + padding / 2
  return (
    <text
      font-size={units(font.size)}
      font-weight={font.weight === 'bold' ? 'bold' : undefined}
      text-anchor={middle ? 'middle' : undefined}
    >
      {lines.map((line, at) => (
        // Lines have no name but their place.
        <tspan key={at} x={units(x)} y={units(top + at * step + font.size)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Shape({ shape }: { readonly shape: OfficeShape }) {
  const { box, kind } = shape
  return (
    <g fill="#fff" stroke="#000" stroke-width="4">
      <Outline kind={kind} box={box} />
      <g fill="#000" stroke="none">
        <Lines text={shape.text} font={{ ...regular, size: 2300 }} box={box} align="middle" />
      </g>
    </g>
  )
}

function Outline({ kind, box }: Pick<OfficeShape, 'kind' | 'box'>) {
  const { x, y, width, height } = box
  const [right, bottom] = [x + width, y + height]
  switch (kind) {
    case 'terminator':
      return <rect {...place(box)} rx={units(Math.min(width, height) / 2)} />
    case 'process':
      return <rect {...place(box)} />
    case 'decision': {
      const [middleX, middleY] = [units(x + width / 2), units(y + height / 2)]
      const corners = [
        [middleX, units(y)],
        [units(right), middleY],
        [middleX, units(bottom)],
        [units(x), middleY],
      ]
      return <polygon points={corners.map((corner) => corner.join(',')).join(' ')} />
    }
    case 'connector':
      return (
        <ellipse
          cx={units(x + width / 2)}
          cy={units(y + height / 2)}
          rx={units(width / 2)}
          ry={units(height / 2)}
        />
      )
    case 'text':
      return null
    case 'other':
      return <rect {...place(box)} stroke-dasharray="12 8" />
  }
}

function Line({ line, block }: { readonly line: OfficeLine; readonly block: number }) {
  const { points, heads, text } = line
  const head = `url(#head-${block})`
  const middle = points[Math.floor(points.length / 2)]
  return (
    <g>
      <polyline
        points={points.map(({ x, y }) => `${units(x)},${units(y)}`).join(' ')}
        fill="none"
        stroke="#000"
        stroke-width="4"
        marker-start={heads === 'start' || heads === 'both' ? head : undefined}
        marker-end={heads === 'end' || heads === 'both' ? head : undefined}
      />
      {text !== '' && middle !== undefined && (
        <text x={units(middle.x)} y={units(middle.y - 400)} font-size={units(2300)}>
          {text}
        </text>
      )}
    </g>
  )
}

/** Rows about which something is unsure: framed, and named by number and word beside the table. */
function Marks({
  words,
  table,
  block,
  marks,
  width,
}: SourceTableProps & { readonly width: number }) {
  const tops = rowTops(table)
  const x = 300 - gutterWidth
  return (
    <>
      {[...marks].map(([row, numbers]) => {
        const [y, height] = [tops[row] ?? 0, table.rowHeights[row] ?? 0]
        const text = `${words.imports.review.check} ${numbers.join(', ')}`
        return (
          <g key={row} id={rowAnchor(block, row)} class="doubted-row">
            <rect {...place({ x, y, width: width - x, height })} />
            <Lines
              text={text}
              font={{ size: 2800, weight: 'bold' }}
              box={{ x, y, width: -x, height }}
              align="start"
            />
          </g>
        )
      })}
    </>
  )
}
