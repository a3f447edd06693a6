import type { Performer, Sop } from '../model/sop.ts'
import { readWords } from '../rules/language/words.ts'
import type { ComparedPerformer } from './sop-comparison.ts'

// As offices shorten them.
const longForms: Readonly<Record<string, string>> = {
  kasi: 'kepala seksi',
  kasie: 'kepala seksi',
  kabid: 'kepala bidang',
  kabag: 'kepala bagian',
  kasubbag: 'kepala subbagian',
  kasubag: 'kepala subbagian',
  kadis: 'kepala dinas',
  sekcam: 'sekretaris kecamatan',
  seklur: 'sekretaris kelurahan',
  sekdin: 'sekretaris dinas',
  trantib: 'ketenteraman dan ketertiban',
  ketentraman: 'ketenteraman',
  computer: 'komputer',
}

const kinds = ['external', 'internal', 'software'] as const satisfies Performer['kind'][]

type Entry = {
  readonly column: number
  readonly performer: Performer
  readonly words: readonly string[]
}

/**
 * Finds performers that are the same in several SOPs: of one kind, and named alike once abbreviations
 * are written out and the words of the SOP's own office are left out ("Lurah Pasir Jernih", "Lurah").
 * A name that goes on where another ends ("Petugas", "Petugas Loket") joins it, unsurely, where no
 * SOP has both. Quadratic in the names of one kind.
 */
export function groupPerformers(sops: readonly Sop[]): readonly ComparedPerformer[] {
  const entries = sops.flatMap((sop, column) =>
    sop.performers.map((performer) => ({ column, performer, words: plainName(performer, sop) })),
  )
  const groups = kinds.flatMap((kind) =>
    joinLongerNames(sameNames(entries.filter(({ performer }) => performer.kind === kind))),
  )
  return groups.map((group) => describeGroup(group, sops.length))
}

function plainName({ name, group = '' }: Performer, { identity }: Sop): readonly string[] {
  const own = new Set(longWords(`${identity.unit} ${identity.government}`))
  const words = longWords(`${name} ${group}`)
  const told = words.filter((word, at) => at === 0 || !own.has(word))
  return [...new Set(told)]
}

function longWords(text: string): readonly string[] {
  const words = readWords(text).flatMap(({ lower }) => (longForms[lower] ?? lower).split(' '))
  // "Sekretaris Camat" is the secretary of the district.
  return words.map((word, at) =>
    word === 'camat' && words[at - 1] === 'sekretaris' ? 'kecamatan' : word,
  )
}

type Group = { readonly entries: readonly Entry[]; readonly sure: boolean }

function sameNames(entries: readonly Entry[]): readonly Group[] {
  const byName = Map.groupBy(entries, ({ words }) => words.join(' '))
  const names = [...byName.keys()].sort()
  return names.map((name) => ({ entries: byName.get(name) ?? [], sure: true }))
}

/** In the order of the alphabet a longer name follows what it begins with. */
function joinLongerNames(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = []
  for (const group of groups) {
    const at = joined.findIndex((shorter) => isBeginning(shorter, group))
    const shorter = joined[at]
    if (shorter === undefined) joined.push(group)
    else joined[at] = { entries: [...shorter.entries, ...group.entries], sure: false }
  }
  return joined
}

function isBeginning(shorter: Group, longer: Group): boolean {
  const [one, other] = [shorter.entries[0]?.words ?? [], longer.entries[0]?.words ?? []]
  const taken = new Set(shorter.entries.map(({ column }) => column))
  return (
    one.length > 0 &&
    one.every((word, at) => other[at] === word) &&
    !longer.entries.some(({ column }) => taken.has(column))
  )
}

function describeGroup({ entries, sure }: Group, columns: number): ComparedPerformer {
  const ids = Array.from({ length: columns }, (_, column) =>
    entries.filter((entry) => entry.column === column).map(({ performer }) => performer.id),
  )
  return { kind: entries[0]?.performer.kind ?? 'internal', ids, sure }
}
