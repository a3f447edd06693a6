import type { FormatMessages } from './messages.ts'

/** English words for what is wrong with a document. */
export const english: FormatMessages = {
  problems: {
    'malformed-json': ({ found, expected }) =>
      `malformed JSON: found ${found}, expected ${expected}`,
    'foreign-document': ({ found, expected }) =>
      `not an SOP but ${found}; expected .docx, .xlsx, BPMN, or JSON of the format ${expected}`,
    'newer-format': ({ found, expected }) =>
      `unknown format ${found}; this version reads ${expected}`,
    'document-too-large': ({ found, expected }) =>
      `document too large: ${found} characters, at most ${expected}`,
    'nested-too-deep': ({ expected }) => `lists nested too deep, at most ${expected} levels`,
    missing: ({ expected }) => `missing; expected ${expected}`,
    'wrong-kind': ({ found, expected }) => `holds ${found}, expected ${expected}`,
    'not-one-of': ({ found, expected }) => `holds ${found}, expected one of: ${expected}`,
    'unknown-field': ({ found }) => `unknown field '${found}'`,
    'text-too-long': ({ expected }) => `text too long, at most ${expected} characters`,
    'too-many': ({ expected }) => `too many entries, at most ${expected}`,
    'too-few': ({ expected }) => `too few entries, at least ${expected}`,
    'number-too-small': ({ found, expected }) => `number ${found} must be greater than ${expected}`,
    'number-below-least': ({ found, expected }) =>
      `number ${found} too small, at least ${expected}`,
    'number-too-great': ({ found, expected }) => `number ${found} too great, at most ${expected}`,
    'not-a-date': ({ found }) => `${found} is not a date; expected one like 2026-01-31`,
    'not-an-address': ({ found }) =>
      `${found} is not a web address; expected one like https://example.go.id/services`,
    'not-an-id': ({ found }) =>
      `${found} is not an id; use letters, digits and . _ : - (at most 100)`,
    duplicate: ({ found }) => `'${found}' is used before; every id may stand only once`,
    'unknown-performer': ({ found }) => `performer '${found}' is not in the list of performers`,
    'empty-file': () => 'the file is empty',
    'not-utf8': () =>
      'neither UTF-8 text nor a Word or Excel file: expected .docx, .xlsx, BPMN or JSON',
    'malformed-xml': ({ found }) => `not well-formed XML: ${found}`,
    'xml-with-doctype': ({ found }) =>
      `the document declares ${found}, which is not accepted: it can bring in content from outside`,
    'not-bpmn': ({ found }) => `not BPMN 2.0: the root element is '${found}'`,
    'bpmn-without-process': ({ found }) =>
      `the BPMN file holds no process${found === '' ? '' : `, only: ${found}`}`,
    'not-office': ({ found }) =>
      `not a Word (.docx) or Excel (.xlsx) file but ${found || 'an unknown one'}; save it as .docx or .xlsx`,
    'file-too-large': ({ found, expected }) =>
      `file too large: ${found} MB, at most ${expected} MB`,
    'expands-too-far': ({ expected }) =>
      `expands to more than ${expected} MB, which no SOP needs; the file is not accepted`,
    'damaged-archive': ({ found }) =>
      `the file is damaged or cut off (${found}); open and save it again, or fetch it again`,
    'encrypted-file': () => 'the file is protected by a password; save it without one',
    'table-too-large': ({ expected }) => `table too large, at most ${expected}`,
    'no-sop-found': () =>
      'no SOP in the file; expected a table with the headings No, Kegiatan, Pelaksana and Mutu Baku (Kelengkapan, Waktu, Output), or a filled identity block (Nomor SOP, Nama SOP, Dasar Hukum …)',
  },
  notices: {
    'characters-removed': (found) => `control characters were removed from '${found}'`,
    'performer-added': (found) => `performer '${found}' was added as a column`,
    'performer-repeated': (found) => `performer '${found}' is listed twice`,
    'date-not-read': (found) => `date '${found}' could not be read and is left empty`,
    'part-not-read': (found) => `'${found}' could not be read and is left out`,
    'element-left-out': (found) => `${found} has no place in an SOP and is left out`,
    'element-replaced': (found) => `${found} is said otherwise in the SOP`,
    'macros-ignored': (found) => `the file has macros (${found}); they were not run`,
    'sheet-hidden': (found) => `sheet '${found}' is hidden and is left out`,
  },
  expected: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
    value: 'a value',
    key: 'a field name in quotes',
    colon: "':'",
    'comma-or-close': "',' or the closing bracket",
    end: 'the end of the text',
    'end-of-string': 'the closing quote (line breaks and controls are written \\n, \\t, …)',
  },
  fields: {
    madeOn: 'date made',
    revisedOn: 'date revised',
    effectiveOn: 'date in force',
    legalBasis: 'legal basis',
    promisedDuration: 'promised duration',
    exits: 'ways out',
    government: 'government',
    unit: 'unit',
    approver: 'approver',
    qualifications: 'qualifications',
    relatedSops: 'related SOPs',
    equipment: 'equipment',
    warnings: 'warnings',
    records: 'records',
  },
  entries: {
    steps: 'step ',
    performers: 'performer ',
    symbols: 'symbol ',
    exits: 'way out ',
    options: 'option ',
  },
  entry: 'entry ',
  endOfText: 'the end of the text',
  place: (line, column) =>
    column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
}
