import { cleanLine, drawSop } from '#diagram'
import type { Sop } from '#sop'
import { authorOf } from '../../author-of.ts'
import { composeDocument } from '../../compose-document.ts'
import { readFlowWords } from '../flow-words.ts'
import type { OfficeOptions } from '../office-options.ts'
import { officeRelation, packOffice, type Part } from '../package/office-package.ts'
import { readTextSource } from '../text-source.ts'
import { documentXml } from './document.ts'
import { footerXml, settingsXml, stylesXml } from './other-parts.ts'

/**
 * Gives an SOP as a Word document: the sheets of the PDF as tables to go on editing, the flowchart
 * as shapes and tied lines over them, each in the cell where it begins. Any SOP gives a document.
 */
export function writeDocx(
  sop: Sop,
  { createdAt, paper = 'auto' }: OfficeOptions,
): Uint8Array<ArrayBuffer> {
  const { sheets } = composeDocument(sop, (firstPageNumber) =>
    drawSop(sop, { paper, firstPageNumber }),
  )
  const words = { source: readTextSource(sop), say: readFlowWords(sop) }
  const main: Part = {
    ...part('document', documentXml(sheets, words), 'document.main'),
    relations: [
      { id: 'rId1', type: `${officeRelation}/styles`, target: 'styles.xml' },
      { id: 'rId2', type: `${officeRelation}/settings`, target: 'settings.xml' },
      { id: 'rId3', type: `${officeRelation}/footer`, target: 'footer1.xml' },
      { id: 'rId4', type: `${officeRelation}/footer`, target: 'footer2.xml' },
    ],
  }
  const parts = [
    main,
    part('styles', stylesXml()),
    part('settings', settingsXml()),
    part('footer1', footerXml(sheets.length), 'footer'),
    part('footer2', footerXml(undefined), 'footer'),
  ]
  return packOffice(parts, {
    title: cleanLine(sop.title),
    author: cleanLine(authorOf(sop)),
    createdAt,
  })
}

function part(name: string, xml: string, kind: string = name): Part {
  const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
  return { path: `word/${name}.xml`, contentType, xml }
}
