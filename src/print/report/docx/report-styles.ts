import { element } from '../../office/package/xml.ts'

const word = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

type Look = {
  readonly name: string
  readonly after?: string
  /** Lengths are twentieths of a point. */
  readonly above?: number
  readonly below?: number
  readonly align?: 'center' | 'both' | 'right'
  readonly left?: number
  /** Half points. */
  readonly size?: number
  readonly bold?: true
  readonly level?: number
  readonly withNext?: true
  readonly newPage?: true
}

/** The styles of a report by their ids: real headings, so that Word has its list of them. */
const styles: Readonly<Record<string, Look>> = {
  Normal: { name: 'Normal', below: 0 },
  BodyText: { name: 'Body Text', above: 60, below: 60, align: 'both' },
  Title: { name: 'Title', above: 3600, below: 240, align: 'center', size: 42, bold: true },
  Subtitle: { name: 'Subtitle', above: 60, below: 60, align: 'center', size: 24 },
  Heading1: {
    name: 'heading 1',
    after: 'BodyText',
    below: 240,
    align: 'center',
    size: 26,
    bold: true,
    level: 0,
    withNext: true,
    newPage: true,
  },
  Heading2: {
    name: 'heading 2',
    after: 'BodyText',
    above: 300,
    below: 100,
    size: 22,
    bold: true,
    level: 1,
    withNext: true,
  },
  TOCHeading: {
    name: 'TOC Heading',
    below: 240,
    align: 'center',
    size: 26,
    bold: true,
    newPage: true,
  },
  TOC1: { name: 'toc 1', above: 100, below: 20 },
  TOC2: { name: 'toc 2', below: 20, left: 340 },
  Caption: {
    name: 'caption',
    above: 200,
    below: 100,
    align: 'center',
    size: 19,
    bold: true,
    withNext: true,
  },
  TableText: { name: 'Table Text', above: 30, below: 30, size: 18 },
  Signature: { name: 'Signature', below: 20 },
  Header: { name: 'header', align: 'center', size: 18, bold: true },
}

/** Writes the styles of a report. Arial has the widths of the letters of the printed report. */
export function reportStylesXml(): string {
  const font = { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:eastAsia': 'Arial', 'w:cs': 'Arial' }
  const letters = element(
    'w:rPr',
    {},
    element('w:rFonts', font),
    sizeXml(22),
    element('w:lang', { 'w:val': 'id-ID', 'w:eastAsia': 'id-ID', 'w:bidi': 'ar-SA' }),
  )
  const usual = element('w:pPr', {}, element('w:spacing', { 'w:line': 264, 'w:lineRule': 'auto' }))
  return element(
    'w:styles',
    word,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, letters),
      element('w:pPrDefault', {}, usual),
    ),
    ...Object.entries(styles).map(([id, look]) => styleXml(id, look)),
  )
}

function styleXml(id: string, look: Look): string {
  const isUsual = id === 'Normal'
  const spacing = { 'w:before': look.above ?? 0, 'w:after': look.below ?? 0 }
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': isUsual ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': look.name }),
    isUsual ? '' : element('w:basedOn', { 'w:val': 'Normal' }),
    look.after === undefined ? '' : element('w:next', { 'w:val': look.after }),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      look.withNext ? element('w:keepNext') : '',
      look.newPage ? element('w:pageBreakBefore') : '',
      element('w:spacing', spacing),
      look.left === undefined ? '' : element('w:ind', { 'w:left': look.left }),
      look.align === undefined ? '' : element('w:jc', { 'w:val': look.align }),
      look.level === undefined ? '' : element('w:outlineLvl', { 'w:val': look.level }),
    ),
    element(
      'w:rPr',
      {},
      look.bold ? element('w:b') : '',
      look.size === undefined ? '' : sizeXml(look.size),
    ),
  )
}

function sizeXml(half: number): string {
  return element('w:sz', { 'w:val': half }) + element('w:szCs', { 'w:val': half })
}

/** Writes the one kind of list: with dots. */
export function numberingXml(): string {
  const level = element(
    'w:lvl',
    { 'w:ilvl': 0 },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': 'bullet' }),
    element('w:lvlText', { 'w:val': '•' }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': 400, 'w:hanging': 280 })),
  )
  return element(
    'w:numbering',
    word,
    element('w:abstractNum', { 'w:abstractNumId': 0 }, level),
    element('w:num', { 'w:numId': 1 }, element('w:abstractNumId', { 'w:val': 0 })),
  )
}
