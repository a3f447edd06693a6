import type { CommandName } from './messages.ts'

export const helpEn = `Usage: tatalaksana COMMAND [OPTIONS] FILE…

Commands:
  check     checks SOPs and tells every finding with its place
  compare   shows how several offices do the same service, beside each other
  draw      draws the flowchart of SOPs as SVG
  print     prints SOP documents as PDF, one by one or bound with cover and decree
  convert   turns SOPs into JSON, Word, Excel, BPMN, SVG or PDF
  diff      tells what changed from one SOP to another
  schema    shows the JSON Schema of a document format
  log       shows an event log, writes it in another form, or filters it
  conform   lays what really happened (a log) beside an SOP or another model
  discover  finds the process in a log: map, process tree, net, or draft SOP
  simulate  tries an SOP by simulation: times, lines, and what a change would do
  survey    computes a survey of public satisfaction (IKM) from a CSV file
  audit     examines whether the audit's chain is whole: an export, or all chains of a database

FILE is a file with SOPs (JSON, Word .docx, Excel .xlsx, BPMN 2.0), a folder (every such file in it
and below), or - for standard input. What is not sure about a file is told as a note.

Options of every command:
  --lang id|en   language of the output (default: id)
  --help         explains the command
  --version      the version (without a command)

LOG is XES, CSV or OCEL 2.0 (JSON or XML), packed with gzip or not; its form is told by its content.

Exit codes: 0 fine · 1 findings at error level (diff: changes; audit: a broken chain) · 2 bad usage · 3 some file could not be read or
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
       tatalaksana print --bundle BUNDLE.json --out FILE.pdf [--paper a4|f4|a3] FILE…

Prints the whole SOP document as PDF/A: the identity page and the pages of the flowchart. With --bundle
all SOPs become one document in the order given, with cover, decree, table of contents and short
explanation before them.

  -o, --out TARGET a .pdf file for one SOP, or a folder; without it one SOP goes to standard output
  --paper PAPER    size of the paper (default: the smallest that is easy to read)
  --bundle FILE    what stands on the pages before the SOPs (tatalaksana-bundle/1): government, unit, year,
                   and as wanted title, decree, explanation; what is left out in them is proposed

Examples: tatalaksana print --out printed sample-city/sops
          tatalaksana print --bundle sample-city/bundles/disdukcapil.json --out disdukcapil.pdf \\
            sample-city/sops/akta-kelahiran.json sample-city/sops/perekaman-ktp-el.json`,
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
  schema: `Usage: tatalaksana schema sop|standard

Shows the JSON Schema of the document format tatalaksana-sop/1 or tatalaksana-standard/1.`,
  log: `Usage: tatalaksana log info LOG [--json] [--all]
       tatalaksana log convert LOG --out FILE [--to FORM] [--spreadsheet]
       tatalaksana log filter LOG --out FILE [FILTERS]

info shows what a log holds: counts, times, activities, variants, how it was read, and what was repaired.
convert writes a log in another form (by the ending of the result: .xes .csv .json .xml, also .gz, or
--to xes|csv|ocel-json|ocel-xml). filter leaves a part out and says how much.

How a log is read (all commands that take LOG; without these it is guessed and shown):
  --format FORM          xes, csv, ocel-json or ocel-xml
  --case --activity --time --start --resource --transition COLUMN
                         columns of a CSV; two columns of a time are joined by a plus: date+hour
  --delimiter comma|semicolon|tab|bar   --encoding utf-8|utf-16le|utf-16be|windows-1252   --no-header
  --times FORM           year-first, day-first, month-first, unix-seconds, unix-milliseconds,
                         spreadsheet-days
  --zone ZONE            zone of times that name none: WIB, WITA, WIT, UTC, +07:00; default: that of
                         --calendar, or WIB
  --object-type TYPE     object type of OCEL whose objects are the cases

Filters, used in this order; several values stand apart by semicolons:
  --from DATE --until DATE [--range touching|within|beginning-in]
  --where KEY=VALUE;…    cases with that attribute
  --having, --without, --beginning-with, --ending-with ACTIVITY;…   --following 'A>B'
  --longer-than, --shorter-than 2d|12h|30m   how long cases take on the wall clock
  --variants N           the N most frequent variants     --covering 0.8   variants covering 80% of cases
  --only-activities, --drop-activities ACTIVITY;…   --only-resources RESOURCE;…
  --where-event KEY=VALUE;…   --first N   --sample N [--seed S]

Example: tatalaksana log info sample-city/logs/surat-pengantar.csv`,
  conform: `Usage: tatalaksana conform LOG MODEL [OPTIONS]

Lays each case of LOG beside MODEL: an SOP (JSON, Word, Excel, BPMN), a Petri net (PNML), or a process
tree. Tells the departures with counts, share of cases and extra time; fitness and precision; times of
steps against what is promised; and bottlenecks. Running cases are not called departures. How LOG is
read: tatalaksana log --help.

  --svg FILE             a picture: the SOP's flowchart with marks, or a process map
  --cases FILE.csv       a row for each case: variant, deviations, fitness, time
  --json | --csv         the report as data, or a table of departures
  -o, --out FILE         file of the report; without it, standard output
  --deviations           only deviations and fitness (fastest)
  --events every|pairs   every: each event counts (default); pairs: start and complete are paired
  --mapping FILE.json    { "activity of the log": "activity, number or id of a step" }
  --performers FILE.json { "resource of the log": ["performer"] }
  --accepted FILE.json   departures that are accepted, with the reason (tatalaksana-accepted/1)
  --running recent|none|KEY=VALUE;…   which cases are still running (default: recent)
  --calendar FILE.json   working calendar (tatalaksana-calendar/1); default Perpres 21/2023, no holidays
  --promised TIME        promise for the whole case, such as '5 hari kerja' (default: that of the SOP)
  --most N               departures that are told (default: 20)
  --costs FILE.json      costs of moves: { "log": 1, "model": 1, "modelOf": { "activity": 2 } }
  --states N             limit of the search for one variant; beyond it bounds are told
  --threads N            threads (default: all cores)

Exit codes: 0 done, with departures or without · 2 wrong command line · 3 something could not be read

Example: tatalaksana conform sample-city/logs/surat-pengantar.csv sample-city/sops/surat-pengantar.json`,
  discover: `Usage: tatalaksana discover LOG [--as FORM] [OPTIONS]

Finds the process that LOG shows. How it is read: tatalaksana log --help.

  --as FORM              map: process map as SVG (default) · tree: process tree · pnml: Petri net ·
                         sop: draft SOP (JSON) for a drafter to go on with · json, csv: the map as data
  --activities 0–1       share of activities on the map, the most frequent first (default: 1)
  --paths 0–1            share of the paths between them (default: 0.2)
  --noise 0–1            deviations that tree and net leave out (IMf; default: 0.2)
  --events every|pairs   as for conform
  --paper a4|f4|a3|auto|screen   size of the map (default: screen)
  --title TITLE
  -o, --out FILE         file of the result; without it, standard output

Example: tatalaksana discover sample-city/logs/surat-pengantar.csv --out map.svg`,
  simulate: `Usage: tatalaksana simulate SOP [LOG] [OPTIONS]
       tatalaksana simulate SOP [LOG] --against OTHER-SOP [OPTIONS]

Tries an SOP by simulation: cases come, wait for performers, and are worked on in office hours. Steps take
what the SOP promises, or what LOG shows where one is named. The result: times, lines and the use of
performers, with 95% intervals. --against compares with another SOP.

  --per-day N            cases per working day (default: 10; with LOG, as in the log)
  --capacity 'NAME=N;…'  persons of a performer (default: 1; outsiders without limit)
  --runs N --size N      runs, and cases of each (default: 10 and 2,000)
  --variation 0–1        spread of times around the promise (default: 0.3)
  --back 0–1             share of cases that decisions send back (default: 0.2)
  --seed N               seed of the random numbers (default: 1); same seed, same result
  --calendar, --promised, --mapping, --events   as for conform
  --log FILE             writes the cases of the first run as a log (XES, CSV, OCEL)
  --json | --csv  -o, --out FILE

Example: tatalaksana simulate sop.json --per-day 25 --capacity 'Petugas Loket=2' --against new.json`,
  survey: `Usage: tatalaksana survey FILE.csv [OPTIONS]

Computes a survey of public satisfaction (PermenPANRB 14/2017): index by three weightings, grade, elements, 95%
intervals, gaps against importance, and what is withheld and why. FILE (CSV in UTF-8, packed with gzip or not, or -
for standard input) has a row for each respondent, scores 1–4, columns by the key of an element (requirements,
procedure, time, cost, product, competence, behaviour, complaints, facilities), its Indonesian name, or U1…U9;
importance: "importance u1"; also service, unit, channel, period, suggestion.

  --u8 complaints|facilities  the element that U8 means; U9 is the other (default: complaints; printed orders differ)
  --population N       users of the service in the period: finite population correction and sample size
  --asked N            people who were asked to answer: response rate
  --period TEXT        rows of that period only
  --by COLUMN          groups: service, unit, channel, period (with trend), or the heading of another column
  --instrument FILE    instrument (tatalaksana-survey/1): elements and their parts that were asked
  --date DATE          date for the bounds of grades in force (default: the newest)
  --strict             refuse the file where something in it cannot be counted
  --json | --csv       figures as data
  -o, --out FILE       file for the result; without it, standard output

Exit codes: 0 done · 2 bad usage · 3 the file could not be read or, with --strict, was refused

Example: tatalaksana survey skm.csv --population 400 --by service --lang en`,
  audit: `Usage: tatalaksana audit verify [--json] EXPORT…
       tatalaksana audit verify [--json] [EXPORT…] --database ADDRESS|FOLDER

Examines the chain of the audit and names each row that was changed, deleted, put in, swapped or cut off.
EXPORT is the NDJSON export of the Audit page, packed with gzip or not, or - for standard input; it takes no
database to examine it. A chain that was made anew as a whole shows only by a last hash that was written down,
or an export that was kept, elsewhere.

  --database PLACE    examine the chain of each government of a database: an address postgres://…, or the
                      data folder of the embedded PostgreSQL (data/postgres). Only reads. Without EXPORT and
                      without this option DATABASE_URL is used, which keeps the password off the process list.
                      With EXPORT: also whether the database still holds the chain that was exported
  --json              one JSON object a line for each chain (tatalaksana-audit-verdict/1)

Exit codes: 0 whole · 1 broken · 2 bad usage · 3 something could not be read, and so was not examined

Example: tatalaksana audit verify audit-2026-11-26.ndjson.gz`,
}
