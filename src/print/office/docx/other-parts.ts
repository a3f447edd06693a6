import { lineHeight, points } from '#diagram'
import { element } from '../package/xml.ts'
import { pageFields } from './page-fields.ts'
import { paragraphXml } from './paragraph.ts'

const word = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }
const footerFont = { size: points(8), weight: 'regular' } as const

/** Writes the foot of the pages: their number, or nothing where it stands above the table. */
export function footerXml(pageCount: number | undefined): string {
  const look = { step: lineHeight(footerFont), align: 'right' } as const
  const fields =
    pageCount === undefined ? [] : pageFields({ number: 1, count: pageCount }, footerFont)
  return element('w:ftr', word, paragraphXml(look, ...fields))
}

/** Writes the styles: one, for all letters are set where they stand. Arial has the widths of Liberation Sans. */
export function stylesXml(): string {
  const font = { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:eastAsia': 'Arial', 'w:cs': 'Arial' }
  const letters = element(
    'w:rPr',
    {},
    element('w:rFonts', font),
    element('w:sz', { 'w:val': 18 }),
    element('w:szCs', { 'w:val': 18 }),
    element('w:lang', { 'w:val': 'id-ID', 'w:eastAsia': 'id-ID', 'w:bidi': 'ar-SA' }),
  )
  return element(
    'w:styles',
    word,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, letters),
      element('w:pPrDefault', {}, element('w:pPr')),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      element('w:name', { 'w:val': 'Normal' }),
      element('w:qFormat'),
    ),
  )
}

/** Writes the settings: laid out as Word 2013 and later do, which places tables by their edges. */
export function settingsXml(): string {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }
  return element(
    'w:settings',
    word,
    element('w:compat', {}, element('w:compatSetting', mode)),
    element('w:themeFontLang', { 'w:val': 'id-ID' }),
  )
}
