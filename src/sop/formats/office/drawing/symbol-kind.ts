import type { OfficeShape } from '../office-document.ts'

const kinds: Readonly<Record<string, OfficeShape['kind']>> = {
  flowChartTerminator: 'terminator',
  roundRect: 'terminator',
  ellipse: 'terminator',
  rect: 'process',
  textBox: 'process',
  flowChartProcess: 'process',
  diamond: 'decision',
  flowChartDecision: 'decision',
  flowChartOffpageConnector: 'connector',
  flowChartConnector: 'connector',
  homePlate: 'connector',
  pentagon: 'connector',
}

/** What of a closed form decides what it stands for. */
export type ClosedForm = {
  readonly form: string
  readonly text: string
  /** It was made to hold text. */
  readonly textBox: boolean
  /** It has an outline or a fill. */
  readonly painted: boolean
}

/** Says what a closed form stands for in a flowchart; undefined where nothing is seen of it. */
export function findSymbolKind(closed: ClosedForm): OfficeShape['kind'] | undefined {
  const kind = Object.hasOwn(kinds, closed.form) ? kinds[closed.form] : undefined
  const hasText = closed.text.trim() !== ''
  if (!closed.painted) return hasText ? 'text' : undefined
  if (closed.textBox && hasText && kind === 'process') return 'text'
  return kind ?? 'other'
}

/** Names that DrawingML has for the numbered forms of VML (MS-ODRAW 2.4.24, MSOSPT). */
const namesOfNumbers: Readonly<Record<number, string>> = {
  1: 'rect',
  2: 'roundRect',
  3: 'ellipse',
  4: 'diamond',
  13: 'rightArrow',
  15: 'homePlate',
  20: 'line',
  32: 'straightConnector1',
  33: 'bentConnector2',
  34: 'bentConnector3',
  35: 'bentConnector4',
  36: 'bentConnector5',
  37: 'curvedConnector2',
  38: 'curvedConnector3',
  39: 'curvedConnector4',
  40: 'curvedConnector5',
  56: 'pentagon',
  66: 'leftArrow',
  67: 'downArrow',
  68: 'upArrow',
  69: 'leftRightArrow',
  70: 'upDownArrow',
  75: 'picture',
  90: 'bentUpArrow',
  91: 'bentArrow',
  109: 'flowChartProcess',
  110: 'flowChartDecision',
  111: 'flowChartInputOutput',
  112: 'flowChartPredefinedProcess',
  114: 'flowChartDocument',
  116: 'flowChartTerminator',
  120: 'flowChartConnector',
  176: 'flowChartAlternateProcess',
  177: 'flowChartOffpageConnector',
  202: 'textBox',
}

/** Name of a numbered form of VML; an unknown number stays a number. */
export function nameOfForm(number: number): string {
  return namesOfNumbers[number] ?? String(number)
}
