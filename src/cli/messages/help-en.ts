import type { CommandName } from './messages.ts'

export const helpEn = `Usage: tatalaksana COMMAND [OPTIONS] FILE…

Commands:
  check     checks SOPs and tells every finding with its place
  compare   shows how several offices do the same service, beside each other
  draw      draws the flowchart of SOPs as SVG
  print     prints SOP documents as PDF
  convert   turns SOPs into JSON, Word, Excel, BPMN, SVG or PDF
  diff      tells what changed from one SOP to another
  schema    shows the JSON Schema of the document format

FILE is a file with SOPs (JSON, Word .docx, Excel .xlsx, BPMN 2.0), a folder (every such file in it
and below), or - for standard input. What is not sure about a file is told as a note.

Options of every command:
  --lang id|en   language of the output (default: id)
  --help         explains the command
  --version      the version (without a command)

Exit codes: 0 fine · 1 findings at error level (diff: changes) · 2 bad usage · 3 some file could not be read or
written · 4 internal error · 130 interrupted`

export const commandHelpEn: Readonly<Record<CommandName, string>> = {
  check: `Usage: tatalaksana check [--json] [--level error|warning|hint] FILE…

Checks SOPs. Findings are grouped by file, with the number of the step and the part of it.

  --json          one JSON object a line: document, unreadable, and summary at the end
  --level LEVEL   lightest findings to show (default: hint)
  --lang id|en    language of the findings

Example: tatalaksana check --lang en --level warning sample-city/sops`,
  compare: `Usage: tatalaksana compare [--json|--csv] [--out FILE] FILE…

Compares 2 to 12 SOPs of the same service: counts, times and performers, and the steps in common
rows. A missing step is said to be missing; a match that is not certain is marked.

  --json          the comparison in the format tatalaksana-comparison/1
  --csv           a table for a spreadsheet, one column for each SOP
  -o, --out FILE  file for the result; without it standard output
  --lang id|en    language of the table

Example: tatalaksana compare --lang en district-a.json district-b.json`,
  draw: `Usage: tatalaksana draw [--out FOLDER] [--paper a4|f4|a3] FILE…

Draws the flowchart, one SVG for each page: NAME-1.svg, NAME-2.svg, …

  -o, --out FOLDER folder for the results; without it one SOP of one page goes to standard output
  --paper PAPER    size of the paper (default: the smallest that is easy to read)

Example: tatalaksana draw --out drawings sample-city/sops`,
  print: `Usage: tatalaksana print [--out FILE.pdf|FOLDER] [--paper a4|f4|a3] FILE…

Prints the whole SOP document as PDF/A: the identity page and the pages of the flowchart.

  -o, --out TARGET a .pdf file for one SOP, or a folder; without it one SOP goes to standard output
  --paper PAPER    size of the paper (default: the smallest that is easy to read)

Example: tatalaksana print --out printed sample-city/sops`,
  convert: `Usage: tatalaksana convert [--to FORM] [--out FILE|FOLDER] [--paper a4|f4|a3] FILE…

Turns SOPs of every form that is read into another one. A Word or Excel file may hold several SOPs:
the results are NAME-1, NAME-2, … in a folder.

  --to FORM        json: format tatalaksana-sop/1 (default) · docx: Word · xlsx: Excel · bpmn: BPMN 2.0 ·
                   svg: as draw · pdf: as print
  -o, --out TARGET a file for one SOP, or a folder; without it one SOP goes to standard output
  --paper PAPER    size of the paper (default: the smallest that is easy to read)

Example: tatalaksana convert --out sops folder-of-word-and-excel`,
  diff: `Usage: tatalaksana diff [--json] [--out FILE] BEFORE AFTER

Tells what changed from the first SOP to the second: a summary, then a line for each change
(+ new, - removed, ~ changed, > moved). Steps are matched by their ids, and by their content where
ids tell nothing; what is not sure is said.

  --json           a JSON object of the format tatalaksana-changes/1
  -o, --out FILE   file for the result; without it, standard output
  --lang id|en     language of the words

Exit codes: 0 no changes · 1 changes · 2 bad usage · 3 something could not be read

Example: tatalaksana diff old.json new.json`,
  schema: `Usage: tatalaksana schema sop

Shows the JSON Schema of the document format tatalaksana-sop/1.`,
}
