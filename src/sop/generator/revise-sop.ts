import type { EditCommand } from '../editing/command.ts'
import { editSop } from '../editing/edit-sop.ts'
import type { Sop, Step, StepSymbol } from '../model/sop.ts'
import { inventDuration } from './invented-durations.ts'
import { workTexts } from './invented-texts.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A revision that was invented, and how many edits made it. */
export type InventedRevision = { readonly sop: Sop; readonly edits: number }

/** One edit of a person: the commands that make it. `step` is a row that no other edit touches. */
type Invent = (sop: Sop, step: Step, random: SeededRandom) => readonly EditCommand[]

/**
 * Gives an SOP after at most `count` random edits, no two at the same place, so that none undoes
 * another: cells, marks, targets, symbols; rows and columns added, removed and moved; the head.
 */
export function reviseSop(sop: Sop, random: SeededRandom, count: number): InventedRevision {
  const touched = new Set<string>()
  let [revised, edits] = [sop, 0]
  for (let at = 0; at < count; at += 1) {
    const free = revised.steps.filter(({ id }) => !touched.has(id))
    const step = free.length === 0 ? undefined : random.pick(free)
    if (step === undefined) break
    const { part, invent } = random.pick(inventions)
    if (part !== undefined && touched.has(part)) continue
    const commands = invent(revised, step, random)
    const next = commands.reduce((state, command) => editSop(state, command, `r${at}`), revised)
    if (next === revised || JSON.stringify(next) === JSON.stringify(revised)) continue
    const known = new Set(revised.steps.map(({ id }) => id))
    for (const { id } of next.steps) if (!known.has(id)) touched.add(id)
    touched.add(part ?? step.id)
    ;[revised, edits] = [next, edits + 1]
  }
  return { sop: revised, edits }
}

/** `part`: what the edit is about where that is not the row. */
const inventions: readonly { readonly part?: string; readonly invent: Invent }[] = [
  { invent: (_, { id }, random) => [setText(id, 'activity', workTexts(random).activity)] },
  { invent: (_, step) => [setText(step.id, 'activity', `${step.activity} secara elektronik`)] },
  { invent: (_, { id }, random) => [setText(id, 'requirements', workTexts(random).requirements)] },
  { invent: (_, { id }, random) => [setText(id, 'output', workTexts(random).output)] },
  { invent: (_, { id }) => [setText(id, 'note', 'Rangkap dua')] },
  {
    invent: (_, { id }, random) => [
      { kind: 'set-duration', step: id, duration: inventDuration(random) },
    ],
  },
  { invent: giveToAnother },
  { invent: (_, { id }) => [{ kind: 'remove-step', step: id }] },
  { invent: insertRow },
  { invent: moveRow },
  { invent: turnIntoDecision },
  { invent: leadElsewhere },
  { part: 'title', invent: ({ title }) => [{ kind: 'set-title', text: `${title} (Perubahan)` }] },
  { part: 'unit', invent: () => [{ kind: 'set-identity', field: 'unit', text: 'Badan Baru' }] },
  { part: 'laws', invent: addLaw },
  { part: 'columns', invent: () => [{ kind: 'add-performer', name: 'Petugas Arsip' }] },
  { part: 'columns', invent: renameColumn },
]

function setText(
  step: string,
  field: 'activity' | 'requirements' | 'output' | 'note',
  text: string,
): EditCommand {
  return { kind: 'set-step-text', step, field, text }
}

function giveToAnother(sop: Sop, step: Step, random: SeededRandom): readonly EditCommand[] {
  const place = firstPlace(step)
  return place === undefined
    ? []
    : [{ kind: 'set-performers', place, performers: [random.pick(sop.performers).id] }]
}

function insertRow(sop: Sop, step: Step, random: SeededRandom): readonly EditCommand[] {
  const performers = [random.pick(sop.performers).id]
  const row = sop.steps.indexOf(step) + 1
  const duration = inventDuration(random)
  const symbols = [{ kind: 'process' as const, performers }]
  return [{ kind: 'insert-steps', row, steps: [{ ...workTexts(random), duration, symbols }] }]
}

function moveRow(sop: Sop, { id }: Step, random: SeededRandom): readonly EditCommand[] {
  const by = random.chance(0.5) ? 1 : -1
  const far = random.whole(1, Math.max(1, sop.steps.length >> 1))
  return Array.from({ length: far }, () => ({ kind: 'move-step', step: id, by }))
}

function turnIntoDecision(_: Sop, step: Step): readonly EditCommand[] {
  const place = firstPlace(step)
  const kind = step.symbols[0]?.kind
  return place === undefined || kind !== 'process'
    ? []
    : [{ kind: 'set-symbol', place, to: 'decision' }]
}

function leadElsewhere(sop: Sop, step: Step, random: SeededRandom): readonly EditCommand[] {
  const place = firstPlace(step)
  const symbol: StepSymbol | undefined = step.symbols[0]
  if (place === undefined || symbol?.exits === undefined) return []
  const to = { kind: 'step' as const, step: random.pick(sop.steps).id }
  return [{ kind: 'target-exit', place: { ...place, exit: symbol.exits.length - 1 }, to }]
}

function addLaw({ identity }: Sop): readonly EditCommand[] {
  const lines = [...identity.legalBasis, 'Peraturan Daerah Nomor 5 Tahun 2026']
  return [{ kind: 'set-identity-list', field: 'legalBasis', lines }]
}

function renameColumn({ performers }: Sop, _: Step, random: SeededRandom): readonly EditCommand[] {
  const performer = random.pick(performers).id
  return [{ kind: 'name-performer', performer, name: 'Kepala Seksi Pelayanan Terpadu' }]
}

function firstPlace({ id, symbols }: Step) {
  const [symbol] = symbols
  return symbol === undefined ? undefined : { step: id, symbol: symbol.id }
}
