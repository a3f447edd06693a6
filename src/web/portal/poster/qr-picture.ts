import { renderSVG } from 'uqr'

/** A QR code of a text, as the address of a picture. */
export function qrPicture(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
