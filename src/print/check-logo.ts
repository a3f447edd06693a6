import type { Logo, LogoFault } from './print-job.ts'

/** What a logo may weigh: a scan at print size needs far less. */
export const logoLimits = { bytes: 1_000_000, pixels: 4_000_000 }

/** What would run, fetch or include something; a picture for print needs none of it. */
const active =
  /<(?:script|foreignObject|iframe|image|feImage)\b|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|@import|(?:href|src)\s*=\s*["']?\s*[^"'#\s][^"'>\s]*|url\(\s*["']?\s*[^"'#\s][^)]*/i

/** Checks a logo's size, kind and harmlessness; gives the fault, or undefined for a logo that may be tried. */
export function findLogoFault(logo: Logo): LogoFault | undefined {
  const { length } = logo.bytes
  if (length > logoLimits.bytes) return tooLarge('bytes', length)
  return logo.kind === 'png' ? findPngFault(logo.bytes) : findSvgFault(logo.bytes)
}

/** Width and height stand in the first chunk, IHDR (PNG 1.2, section 4.1.1). */
function findPngFault(bytes: Uint8Array): LogoFault | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  if (view.length < 33 || !view.subarray(0, 8).equals(signature)) {
    return { ok: false, code: 'logo-unreadable', cause: 'no PNG signature' }
  }
  const pixels = view.readUInt32BE(16) * view.readUInt32BE(20)
  return pixels > logoLimits.pixels ? tooLarge('pixels', pixels) : undefined
}

function findSvgFault(bytes: Uint8Array): LogoFault | undefined {
  const source = new TextDecoder('utf-8').decode(bytes)
  const found = active.exec(source)
  if (found !== null) return { ok: false, code: 'logo-active', found: found[0].trim().slice(0, 60) }
  if (/<svg[\s>]/i.test(source)) return undefined
  return { ok: false, code: 'logo-unreadable', cause: 'no <svg> element' }
}

function tooLarge(of: 'bytes' | 'pixels', size: number): LogoFault {
  return { ok: false, code: 'logo-too-large', of, size, limit: logoLimits[of] }
}
