import { element } from '../package/xml.ts'

/** Names of the worksheets. */
export const sheetNames = ['Identitas', 'Prosedur'] as const

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** Writes the list of worksheets; the head of the procedure is printed on each of its pages. */
export function workbookXml(headRows: number): string {
  const sheets = sheetNames.map((name, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  )
  const titles = { name: '_xlnm.Print_Titles', localSheetId: 1 }
  return element(
    'workbook',
    namespaces,
    element('sheets', {}, ...sheets),
    element(
      'definedNames',
      {},
      element('definedName', titles, `${sheetNames[1]}!$1:$${Math.max(1, headRows)}`),
    ),
  )
}
