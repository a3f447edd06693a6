import { strToU8, zipSync } from 'fflate'
import type { CorpusLine, CorpusShape } from './corpus-plan.ts'

export const officeNamespaces = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')

/** EMU of micrometres. */
export function emu(micrometres: number): number {
  return Math.round(micrometres * 36)
}

/** A text as the content of an element. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Files of an archive by their paths. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const entries = Object.entries(files).map(
    ([path, xml]) => [path, strToU8(declaration + xml)] as const,
  )
  return zipSync(Object.fromEntries(entries))
}

export function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const parts = overrides.map(
    ([path, type]) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
}

export function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

/** The box of a line, and how it is mirrored in it. */
export function lineBox({ start, end }: CorpusLine) {
  return {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
    flips: `${end.x < start.x ? ' flipH="1"' : ''}${end.y < start.y ? ' flipV="1"' : ''}`,
  }
}

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Place, form and paint of a shape. */
export function shapeProperties(shape: CorpusShape, box: Box): string {
  const paint = shape.label
    ? '<a:noFill/><a:ln><a:noFill/></a:ln>'
    : '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
  return `${frame(box, '')}<a:prstGeom prst="${shape.form}"><a:avLst/></a:prstGeom>${paint}`
}

/** Place and head of a line. */
export function lineProperties(line: CorpusLine, box: Box & { readonly flips: string }): string {
  const head = line.head ? '<a:tailEnd type="triangle"/>' : ''
  return `${frame(box, box.flips)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>${head}</a:ln>`
}

function frame({ x, y, width, height }: Box, flips: string): string {
  return `<a:xfrm${flips}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
}
