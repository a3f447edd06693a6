import { compareRevisions, wordChanges, writeChanges, type WordedChange } from '#sop'
import { listInputs } from '../documents/list-inputs.ts'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { commonOptions } from './common-options.ts'
import { deliverText } from './deliver-text.ts'
import { gatherSops } from './gather-sops.ts'
import { refuse } from './refuse.ts'

const options = {
  ...commonOptions,
  json: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

/** `tatalaksana diff`: what changed from one SOP to another, in words or as JSON. */
export async function runDiff(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'diff', session)
  const { files, values } = read
  if (files.length !== 2) return refuse({ code: 'not-two', found: files.length }, 'diff', session)
  // One by one: a file compared with itself is still two.
  const inputs = (await Promise.all(files.map((file) => listInputs([file])))).flat()
  const { sops, code } = await gatherSops(inputs, session)
  if (code !== exitCode.fine) return code
  const [before, after, ...more] = sops
  if (before === undefined || after === undefined || more.length > 0) {
    return refuse({ code: 'not-two', found: sops.length }, 'diff', session)
  }
  const changes = compareRevisions(before, after)
  const text =
    values.json === true
      ? writeChanges(changes, before, session.language)
      : tell(wordChanges(changes, before, session.language), session)
  const delivered = await deliverText(text, { inputs, out: values.out }, session)
  return graver(delivered, changes.edits.length === 0 ? exitCode.fine : exitCode.different)
}

const marks: Readonly<Record<WordedChange['status'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
}

/** The summary, then a line for each change. */
function tell({ summary, changes }: ReturnType<typeof wordChanges>, { words }: Session): string {
  const lines = changes.map(({ status, sentence, likeness }) => {
    const unsure = likeness === undefined ? '' : ` ${words.notSure(Math.round(likeness * 100))}`
    return `${marks[status]} ${printable(sentence)}${unsure}`
  })
  const paragraphs = [summary.map((sentence) => printable(sentence)).join('\n'), lines.join('\n')]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}
