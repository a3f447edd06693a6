import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSop, readFlow, readSop, type Sop } from '#sop'
import { compareWithSops, readStandardJson } from '#standard'
import { describe, expect, test } from 'vitest'

type City = {
  readonly units: readonly { readonly id: string; readonly parent?: string }[]
  readonly persons: readonly { readonly role: string; readonly unit: string }[]
}
type Kept = { readonly id: string; readonly unit: string; readonly sop: Sop }
type KeptService = {
  readonly id: string
  readonly unit: string
  readonly sops: readonly string[]
  readonly standard: unknown
}

const folder = fileURLToPath(new URL('../sample-city', import.meta.url))
const city: City = JSON.parse(readFileSync(join(folder, 'city.json'), 'utf8'))
const files = readdirSync(join(folder, 'sops'))
const texts = files.map((file) => readFileSync(join(folder, 'sops', file), 'utf8'))
const kept = texts.map((text): Kept => JSON.parse(text))
const isExercise = (sop: Sop) => sop.title.startsWith('Latihan: ')
const errorsOf = (sop: Sop) => checkSop(sop).filter(({ level }) => level === 'error')

/** What the sample must show, each in at least one SOP. */
const shown: Readonly<Record<string, (sop: Sop) => boolean>> = {
  '40 steps by 8 performers': (sop) => sop.steps.length === 40 && sop.performers.length === 8,
  'a decision with three ways out': (sop) =>
    symbolsOf(sop).some(({ kind, exits }) => kind === 'decision' && exits?.length === 3),
  'a parallel split and its join': (sop) => symbolsOf(sop).some(({ join }) => join === 'all'),
  'grouped columns': (sop) => sop.performers.some(({ group }) => group !== undefined),
  'external performers and software': (sop) =>
    ['external', 'software'].every((kind) => sop.performers.some((it) => it.kind === kind)),
  'an optional step': (sop) => sop.steps.some(({ optional }) => optional !== undefined),
  'two decisions in one row': (sop) =>
    sop.steps.some(({ symbols }) => symbols.filter(({ kind }) => kind === 'decision').length === 2),
  'several performers of one symbol': (sop) =>
    symbolsOf(sop).some(({ performers }) => performers.length > 1),
  phases: (sop) => sop.steps.some(({ phase }) => phase !== undefined),
  'several ends': (sop) => symbolsOf(sop).filter(({ kind }) => kind === 'end').length > 1,
}

function symbolsOf(sop: Sop) {
  return sop.steps.flatMap(({ symbols }) => symbols)
}

describe('the sample city', () => {
  test('has the units and SOPs that it promises', () => {
    expect(city.units.length).toBeGreaterThanOrEqual(8)
    expect(kept.length).toBeGreaterThanOrEqual(14)
    expect(new Set(kept.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(8)
  })

  test('refers only to units that it has, and every role is somebody', () => {
    const ids = city.units.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(city.units.flatMap(({ parent }) => parent ?? [])))
    expect(ids).toEqual(expect.arrayContaining(city.persons.map(({ unit }) => unit)))
    expect(ids).toEqual(expect.arrayContaining(kept.map(({ unit }) => unit)))
    const roles = new Set(city.persons.map(({ role }) => role))
    expect([...roles].sort()).toEqual([
      'administrator',
      'approver',
      'auditor',
      'bureau',
      'drafter',
      'reader',
      'reviewer',
    ])
  })

  test.each(files.map((file, index) => [file, index] as const))(
    '%s is read whole',
    (file, index) => {
      const found = kept[index]
      expect(file).toBe(`${found?.id}.json`)
      expect(readSop(texts[index] ?? '')).toEqual({ ok: true, sop: found?.sop, notices: [] })
    },
  )

  test.each(kept.map(({ id, sop }) => [id, sop] as const))(
    '%s has no error, unless it is the exercise',
    (_, sop) => {
      if (isExercise(sop)) expect(errorsOf(sop).length).toBeGreaterThanOrEqual(10)
      else expect(errorsOf(sop)).toEqual([])
    },
  )

  test('relates each SOP to others of the city', () => {
    const good = kept.map(({ sop }) => sop).filter((sop) => !isExercise(sop))
    const titles = good.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(good.flatMap((it) => it.identity.relatedSops)))
  })

  test.each(Object.entries(shown))('shows %s', (_, has) => {
    expect(kept.some(({ sop }) => has(sop))).toBe(true)
  })

  test('has loops in its longest SOP', () => {
    const longest = kept.map(({ sop }) => sop).find(({ steps }) => steps.length === 40)
    const flow = longest && readFlow(longest)
    const rowOf = (key: string) => flow?.nodeByKey.get(key)?.row ?? 0
    const back = flow?.flows.filter((it) => it.kind === 'to' && rowOf(it.to) < rowOf(it.from))
    expect(back?.length).toBeGreaterThanOrEqual(8)
  })
})

const services = readdirSync(join(folder, 'services')).map((file) => {
  const text = readFileSync(join(folder, 'services', file), 'utf8')
  const service: KeptService = JSON.parse(text)
  return { ...service, text: JSON.stringify(service.standard) }
})

/** Where a standard is meant to differ from its SOPs; the others do not. */
const differences: Readonly<Record<string, readonly string[]>> = {
  'bantuan-sosial': ['duration-shorter'],
  'rekomendasi-keramaian-bukit': ['requirement-missing-in-standard', 'duration-shorter'],
}

describe('the services of the sample city', () => {
  test.each(services.map((service) => [service.id, service] as const))(
    '%s is read whole, belongs to an office, and differs from its SOPs only where that is meant',
    (id, { text, unit, sops }) => {
      const read = readStandardJson(text)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      expect(city.units.map((known) => known.id)).toContain(unit)
      const linked = kept.filter((sop) => sops.includes(sop.id))
      expect(linked.map((sop) => sop.id).toSorted()).toEqual(sops.toSorted())
      const findings = compareWithSops(read.standard, linked)
      expect(findings.map(({ code }) => code)).toEqual(differences[id] ?? [])
    },
  )
})
