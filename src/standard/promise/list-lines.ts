import type { Step } from '#sop'
import { lowerFirst } from './find-conditions.ts'
import { termsOf } from './likeness.ts'
import type { SopPath } from './read-path.ts'

/** A line of the procedure as the applicant meets it, and the step (of several, the first) it tells of. */
export type ProcedureLine = {
  readonly step: Step
  readonly text: string
  /** Only in this case; '': always. */
  readonly when: string
  /** Does the applicant do it himself? */
  readonly own: boolean
  /** What it and the whole activities of its steps name. */
  readonly terms: ReadonlySet<string>
}

/**
 * Lists the procedure as the applicant meets it, in the order of the rows: each step in which he takes
 * part, each step of the office that takes from him or gives to him, and the office's work between in
 * one line. Words are those of the SOP. Linear.
 */
export function listLines(path: SopPath): readonly ProcedureLine[] {
  const met = findMet(path)
  const stretches: Step[][] = []
  for (const step of path.sop.steps) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    const joins =
      before !== undefined &&
      !met.has(step.id) &&
      !met.has(before.id) &&
      path.whenOf(before) === path.whenOf(step)
    if (joins) last?.push(step)
    else stretches.push([step])
  }
  return stretches.flatMap((steps) => linesOf(path, steps))
}

// Fewer are told one by one.
const longStretch = 3

function linesOf(path: SopPath, steps: readonly Step[]): ProcedureLine[] {
  const [first] = steps
  if (first === undefined || steps.length < longStretch) {
    return steps.map((step) => lineOf(path, step))
  }
  const names = [...new Set(steps.flatMap((step) => namesOf(path, step)))]
  const text = names.length === 0 ? 'Diproses' : `Diproses oleh ${enumerate(names)}`
  return [
    { step: first, text, when: path.whenOf(first), own: false, terms: termsOfAll(text, steps) },
  ]
}

/** Ids of the steps that the applicant meets: his own, and those that hand over to him or take from him. */
function findMet({ sop, graph, outside }: SopPath): ReadonlySet<string> {
  const taking = sop.steps.filter((step) => outside(step) !== 'none')
  const met = new Set(taking.map(({ id }) => id))
  if (met.size === 0) {
    // Nobody from outside has a column: its first and its last row are what he meets.
    return new Set([sop.steps.at(0), sop.steps.at(-1)].map((step) => step?.id ?? ''))
  }
  const own = new Set(taking.filter((step) => outside(step) === 'first').map(({ id }) => id))
  for (const flow of graph.flows) {
    const from = graph.nodeByKey.get(flow.from)?.step.id ?? ''
    const to = flow.kind === 'to' ? (graph.nodeByKey.get(flow.to)?.step.id ?? '') : ''
    if (own.has(from)) met.add(to)
    if (own.has(to)) met.add(from)
  }
  return met
}

/** Gives the line that tells of a step by itself. */
export function lineOf(path: SopPath, step: Step): ProcedureLine {
  const own = path.outside(step) === 'first'
  const deed = readDeed(path, step)
  const [who] = namesOf(path, step)
  const text = withSubject(path, who, own ? deed : firstSentence(deed))
  return { step, text, when: path.whenOf(step), own, terms: termsOfAll(text, [step]) }
}

function termsOfAll(text: string, steps: readonly Step[]): ReadonlySet<string> {
  const texts = [text, ...steps.map(({ activity }) => activity)]
  return new Set(texts.flatMap((said) => [...termsOf(said)]))
}

/** The activity on one line, without a name set before it ("Kepala Seksi: …") and without its full stop. */
function readDeed({ sop }: SopPath, { activity }: Step): string {
  const line = activity.replaceAll(/\s+/g, ' ').trim()
  const lower = line.toLowerCase()
  const named = sop.performers.find(
    ({ name }) => name !== '' && lower.startsWith(name.toLowerCase()),
  )
  const rest = named === undefined ? '' : line.slice(named.name.length)
  const deed = /^ ?[:–-]/.test(rest) ? rest : line
  return deed.replace(/^[ :–-]+/, '').replace(/\.$/, '')
}

const activeVerb = /^(?:me|ber)\p{L}{3}/iu

function withSubject({ sop }: SopPath, who: string | undefined, deed: string): string {
  if (deed === '' || who === undefined) return deed || (who ?? '')
  const [first] = deed.toLowerCase().split(' ')
  const named = sop.performers.some(({ name }) => name.toLowerCase().split(' ')[0] === first)
  if (named) return deed
  return activeVerb.test(deed) ? `${who} ${lowerFirst(deed)}` : `${who}: ${deed}`
}

/** What an office does is told up to its first full stop or list, but in two words at least. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/ ?[.;:] | - /)
  return sentence.trim().split(' ').length < 2 ? text : sentence.trim()
}

/** Name of the first performer of each symbol. */
function namesOf({ sop }: SopPath, { symbols }: Step): readonly string[] {
  const ids = symbols.flatMap(({ performers }) => performers.slice(0, 1))
  return ids
    .map((id) => sop.performers.find((performer) => performer.id === id)?.name.trim() ?? '')
    .filter((name) => name !== '')
}

function enumerate(names: readonly string[]): string {
  if (names.length < 3) return names.join(' dan ')
  return `${names.slice(0, -1).join(', ')}, dan ${names.at(-1) ?? ''}`
}
