import { renderSVG } from 'uqr'

/** A text as a QR code, dark on white in both colour schemes. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const svg = renderSVG(text, { ecc: 'M', border: 4 })
  return <img class="qr-code" alt={label} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
}
