import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow } from '../../xml/xml-queries.ts'

/** Colours 8 to 63 of the palette that colours with a number mean (ECMA-376 part 1, 18.8.27). */
const palette =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF' +
  '800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF' +
  '000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99' +
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'

/** Reads the colours of a theme, in the order in which a workbook counts them. */
export function readThemeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = theme && findBelow(theme, 'themeElements', 'clrScheme')
  const colors = (scheme ? childrenOf(scheme) : []).map((color) => {
    const [value] = childrenOf(color)
    return (value && (attributeOf(value, 'lastClr') ?? attributeOf(value, 'val'))) ?? ''
  })
  const [dark1, light1, dark2, light2, ...others] = colors
  return [light1, dark1, light2, dark2, ...others].map((color) => color ?? '')
}

/** Gives a colour of a workbook as RRGGBB; undefined where it names none. */
export function readColor(color: XmlElement, theme: readonly string[]): string | undefined {
  const [rgb, index, themed] = ['rgb', 'indexed', 'theme'].map((name) => attributeOf(color, name))
  const at = ((Number(index ?? 64) % 64) - (Number(index ?? 64) >= 8 ? 8 : 0)) * 6
  const indexed = Number(index) < 64 ? palette.slice(at, at + 6) : undefined
  const found = rgb?.slice(-6) ?? (themed === undefined ? indexed : theme[Number(themed)])
  if (found === undefined || !/^[\dA-F]{6}$/i.test(found)) return undefined
  return tint(found, Number(attributeOf(color, 'tint') ?? 0))
}

/** A tint goes from -1 (black) over 0 (as it is) to 1 (white). */
function tint(color: string, share: number): string {
  const amount = Math.min(1, Math.max(-1, share || 0))
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16)
    return Math.round(amount < 0 ? value * (1 + amount) : value + (255 - value) * amount)
  })
  return channels
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
