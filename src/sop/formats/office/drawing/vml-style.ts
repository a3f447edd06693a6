import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf } from '../../xml/xml-queries.ts'

/** Micrometres of the units of CSS; a number alone counts pixels. */
const units: Readonly<Record<string, number>> = {
  pt: 25_400 / 72,
  in: 25_400,
  cm: 10_000,
  mm: 1_000,
  px: 25_400 / 96,
  pc: 25_400 / 6,
  pi: 25_400 / 6,
  emu: 1 / 36,
  '': 25_400 / 96,
}

/** Properties of the style of an element of VML, by their names in small letters. */
export function readVmlStyle(element: XmlElement): ReadonlyMap<string, string> {
  const declarations = (attributeOf(element, 'style') ?? '').split(';')
  return new Map(
    declarations.map((declaration) => {
      const [name = '', value = ''] = declaration.split(':')
      return [name.trim().toLowerCase(), value.trim().toLowerCase()]
    }),
  )
}

/** Micrometres of a length such as "12.5pt"; 0 where it is none. */
export function cssLength(text: string | undefined): number {
  const [, number, unit = ''] =
    /^\s*(-?[\d.]+)\s*([a-z]*)\s*$/.exec(text?.toLowerCase() ?? '') ?? []
  const value = Number(number ?? 0) * (units[unit] ?? 0)
  return Number.isFinite(value) ? value : 0
}

/** Degrees of a rotation such as "90" or "5898240fd" (parts of 65,536). */
export function cssDegrees(text: string | undefined): number {
  const [, number, unit] = /^(-?[\d.]+)(fd)?$/.exec(text ?? '') ?? []
  return Number(number ?? 0) / (unit === 'fd' ? 65_536 : 1) || 0
}
