import type { ByteFault } from '../documents/read-bytes.ts'
import type { UsageFault } from '../read-arguments.ts'
import { shortened } from '../terminal/printable.ts'
import { commandHelpEn, helpEn } from './help-en.ts'
import type { CheckCounts, Messages } from './messages.ts'

/** English. */
export const en: Messages = {
  help: helpEn,
  commandHelp: commandHelpEn,
  tryHelp: (command) =>
    command === undefined ? 'Help: tatalaksana --help' : `Help: tatalaksana ${command} --help`,
  usage,
  unreadable,
  unwritable: (path, reason) =>
    reason === 'taken'
      ? `${path}: not written, it would replace an input or another result; choose another --out`
      : `${path}: cannot be written (${reason})`,
  crashed: (name, error) => `${name}: internal error: ${String(error)}`,
  internal: (error) => `tatalaksana: internal error: ${String(error)}`,
  pageTitle: (title, page, count) => `${title}: page ${page} of ${count}`,
  unprinted: (name, reason) => `${name}: cannot be printed (${reason})`,
  tooManySops: ({ found, limit }) => `found ${found} SOPs; at most ${limit} are bound as one`,
  severalPages: (name, pages) =>
    `${name}: the drawing has ${pages} pages; name a folder for them with --out`,
  severalSops: (name, sops) => `${name}: holds ${sops} SOPs; name a folder for them with --out`,
  standardInput: '(standard input)',
  notOneSop: (sops) => `holds ${sops} SOPs: expected one`,
  notNameTable: (name) =>
    name === undefined
      ? 'not a table of names: expected JSON such as { "name in the log": "name in the model" }'
      : `what is given for '${shortened(name)}' is no text: expected "name" or ["name", "name"]`,
  notCosts: (name) =>
    `${name === undefined ? '' : `'${shortened(name)}': `}no costs: expected JSON such as { "log": 1, "model": 1, "logOf": { "activity": 0.5 } } with numbers from 0 to 1,000,000`,
  furtherNets: (nets) => `the file holds ${nets} further nets, which are not used`,
  levels: { error: 'error', warning: 'warning', hint: 'hint' },
  note: 'note',
  notSure: (percent) => `(not sure, ${percent}% alike)`,
  advice: 'advice',
  source: 'source',
  noFindings: 'no findings',
  comparison: {
    sops: 'SOPs compared',
    figures: 'Figures',
    performers: 'Performers',
    steps: 'Steps',
  },
  checked,
  progress: (done, total, unreadable) =>
    `${done} of ${total}${unreadable === 0 ? '' : ` · ${unreadable} unreadable`}`,
  interrupted: (done, total) => `interrupted after ${done} of ${total} documents`,
}

function usage(fault: UsageFault): string {
  switch (fault.code) {
    case 'missing-command':
      return 'no command given'
    case 'unknown-command':
      return `unknown command '${shortened(fault.given)}'`
    case 'unknown-option':
      return `unknown option '${shortened(fault.option)}'`
    case 'missing-value':
      return `option ${fault.option} needs a value`
    case 'unwanted-value':
      return `option ${fault.option} takes no value`
    case 'not-a-choice':
      return `unknown value '${shortened(fault.given)}' for ${fault.option}: expected ${fault.choices.join(', ')}`
    case 'missing-file':
      return 'no file given; use - for standard input'
    case 'missing-out':
      return 'no place for the results given; use --out'
    case 'out-is-a-file':
      return '--out names one file and there are several inputs; name a folder'
    case 'not-two':
      return `diff compares two SOPs, ${fault.found} given`
    case 'not-a-task':
      return fault.given === undefined
        ? `no task given: choose ${fault.choices.join(', ')}`
        : `unknown task '${shortened(fault.given)}': choose ${fault.choices.join(', ')}`
    case 'wrong-count':
      return `${fault.found} files given: expected ${fault.expected}`
    case 'not-a-value':
      return `cannot use '${shortened(fault.given)}' for ${fault.option}: expected ${fault.expected}`
    case 'unknown-schema':
      return `unknown schema '${shortened(fault.given)}': expected sop or standard`
    case 'json-and-csv':
      return 'either --json or --csv, not both'
    case 'input-twice':
      return 'standard input (-) can only stand for one file'
    case 'too-few':
      return `found ${fault.found} SOPs to compare: expected at least ${fault.expected}`
    case 'too-many':
      return `found ${fault.found} SOPs to compare: expected at most ${fault.expected}`
    case 'too-long':
      return `the SOPs to compare have ${fault.found} steps together: expected at most ${fault.expected}`
  }
}

function unreadable(fault: ByteFault): string {
  switch (fault.code) {
    case 'not-found':
      return 'not found'
    case 'no-access':
      return 'cannot be opened'
    case 'empty-folder':
      return 'this folder holds no file of SOPs (.json, .docx, .xlsx, .bpmn)'
    case 'is-folder':
      return 'is a folder; name one file'
    case 'too-large':
      return `too large: expected at most ${fault.largestMegabytes} MB`
  }
}

function checked({ documents, unreadable, levels }: CheckCounts): string {
  const { error, warning, hint } = levels
  const missed = unreadable === 0 ? '' : `; ${unreadable} files unreadable`
  return `${documents} documents checked: ${error} errors, ${warning} warnings, ${hint} hints${missed}`
}
