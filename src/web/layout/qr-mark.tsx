import { encode } from 'uqr'

/** A QR code as a small drawing of its own; what it says stands in words beside it. */
export function QrMark({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={data.map(drawRow).join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** The dark runs of a row as bars of height 1. */
function drawRow(row: readonly boolean[], y: number): string {
  const bits = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...bits.matchAll(/1+/g)].map(({ 0: run, index }) => bar(index, y, run.length)).join('')
}

function bar(x: number, y: number, width: number): string {
  return `M${x} ${y}h${width}v1h-${width}z`
}
