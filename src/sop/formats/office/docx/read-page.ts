import type { XmlElement } from '../../xml/read-xml.ts'
import { findChild } from '../../xml/xml-queries.ts'
import type { Page } from './docx-block.ts'
import { twips, valueAt } from './docx-content.ts'

/** A4 upright with margins of an inch, where the file does not say. */
const usual = { width: 210_000, height: 297_000, margin: 25_400 }

/** Reads the size of the pages of a section and the place of its text. */
export function readPage(section: XmlElement | undefined): Page {
  const size = section && findChild(section, 'pgSz')
  const margins = section && findChild(section, 'pgMar')
  const width = twips(size, 'w') || usual.width
  const height = twips(size, 'h') || usual.height
  const margin = (name: string) => (margins ? Math.abs(twips(margins, name)) : usual.margin)
  return {
    width,
    height,
    left: margin('left'),
    top: margin('top'),
    textWidth: Math.max(width - margin('left') - margin('right'), width / 10),
    textHeight: Math.max(height - margin('top') - margin('bottom'), height / 10),
    goesOn: valueAt(section, 'type') === 'continuous',
  }
}
