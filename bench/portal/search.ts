import pg from 'pg'
import {
  listArchives,
  openScratchDatabase,
  searchServices,
  type ArchiveContext,
  type ScratchDatabase,
} from '#server'
import { generateStandard } from '#standard'
import { makeTwoGovernments } from '../../src/server/sample/two-governments.ts'
import { fillCity } from '../../src/server/service-search/testing/fill-city.ts'
import { readCityQuestions } from '../../src/server/service-search/testing/read-city.ts'
import type { Figure } from '../figure.ts'
import { median } from '../median.ts'
import { fillServices } from './fill-services.ts'

const large = 100_000
const small = 1000
const rounds = 3
const most = 1.5

type City = { readonly db: ScratchDatabase; readonly context: ArchiveContext }

/** Search at the size of a whole country: beside its own statements, and beside a hundredth of the size. */
export async function measureSearch(): Promise<readonly Figure[]> {
  const hundred = await openCity(large)
  const one = await openCity(small)
  try {
    const questions = listQuestions()
    return [
      await measureBesideBare(hundred, questions),
      await measureSizes({ hundred, one }, questions),
      await measureUpdates({ hundred, one }),
    ]
  } finally {
    await hundred.db.close()
    await one.db.close()
  }
}

async function openCity(services: number): Promise<City> {
  const db = await openScratchDatabase()
  const { here } = await makeTwoGovernments(db)
  await fillCity(db, here.id)
  await fillServices(db, here.id, services)
  const archive = (await listArchives(db)).find(({ governmentId }) => governmentId === here.id)
  if (archive === undefined) throw new Error('the city is not open')
  return { db, context: { db, archive } }
}

/** The two hundred of the tests, and a hundred more of words as names have them, every third mistyped. */
function listQuestions(): readonly string[] {
  const known = [...readCityQuestions('tuned'), ...readCityQuestions('held-out')]
  const random = Array.from({ length: 100 }, (_, at) => {
    const words = generateStandard(at * 911).name.id.split(' ')
    const text = words.slice(at % 2, 1 + (at % 2) + (at % words.length)).join(' ')
    return at % 3 === 0 ? text.replace(/(.)(.)(?=.{2}$)/, '$2$1') : text
  })
  return [...known.map(({ text }) => text), ...random.filter((text) => text !== '')]
}

function ask({ context }: City, text: string) {
  return searchServices(context, { text, language: 'id', page: 1 })
}

/** The whole use case beside the statements that it runs, on a connection that has role and government. */
async function measureBesideBare(city: City, questions: readonly string[]): Promise<Figure> {
  const bare = await openBare(city)
  const ours: number[] = []
  const anchor: number[] = []
  for (const text of questions) {
    const statements = await record(() => ask(city, text))
    const runBare = async () => {
      for (const statement of statements) await bare.query(statement)
    }
    await runBare()
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? await timeOf(runBare) : undefined
      ours.push(await timeOf(() => ask(city, text)))
      anchor.push(first ?? (await timeOf(runBare)))
    }
  }
  await bare.end()
  const figure = `search over ${large} services, p95 of ${questions.length} questions`
  return compare(figure, p95(ours), { ms: p95(anchor), name: 'its bare SQL' })
}

async function openBare({ context, db }: City): Promise<pg.Client> {
  const { host, port, database, user, password } = db.owner
  const bare = new pg.Client({ host, port, database, user, password })
  await bare.connect()
  await bare.query('set role tatalaksana_public')
  await bare.query(`select set_config('app.government_id', $1, false)`, [
    context.archive.governmentId,
  ])
  return bare
}

/** The statements with parameters that are run by some work, but for the one that sets the government. */
async function record(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype // oxlint-disable-line typescript/unbound-method -- put back below, and applied to its client
  pg.Client.prototype.query = function (this: pg.Client, ...given: never[]) {
    const [statement] = given as readonly unknown[]
    if (isPrepared(statement) && !statement.text.includes('set_config')) statements.push(statement)
    return Reflect.apply(query, this, given)
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements.map(({ name, text, values }) => ({ name, text, values }))
}

type Statement = { readonly name: string; readonly text: string; readonly values: unknown[] }

function isPrepared(statement: unknown): statement is Statement {
  return typeof statement === 'object' && statement !== null && 'values' in statement
}

/** The same questions at both sizes, in turn. */
async function measureSizes(
  { hundred, one }: { readonly hundred: City; readonly one: City },
  questions: readonly string[],
): Promise<Figure> {
  const ours: number[] = []
  const anchor: number[] = []
  for (const text of questions) {
    await ask(one, text)
    await ask(hundred, text)
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? await timeOf(() => ask(one, text)) : undefined
      ours.push(await timeOf(() => ask(hundred, text)))
      anchor.push(first ?? (await timeOf(() => ask(one, text))))
    }
  }
  const figure = `search over ${large} services, p95, size × 100`
  return compare(figure, p95(ours), { ms: p95(anchor), name: `${small} services` })
}

/** A standard that is promised anew: its words are counted again. */
async function measureUpdates(both: {
  readonly hundred: City
  readonly one: City
}): Promise<Figure> {
  const times = { hundred: [] as number[], one: [] as number[] }
  for (let round = 0; round < 40; round += 1) {
    for (const name of ['hundred', 'one'] as const) {
      const { db, context } = both[name]
      const content = JSON.stringify(generateStandard(round + 7))
      const values = [context.archive.governmentId, round + 1, content]
      times[name].push(await timeOf(() => db.owner.query(changePromise, values)))
    }
  }
  const figure = `a standard promised anew among ${large}, its words counted, median`
  const anchor = { ms: median(times.one), name: `among ${small}` }
  return compare(figure, median(times.hundred), anchor)
}

const changePromise = `
update published_standard set content = $3::jsonb, name = $3::jsonb #>> '{name,id}'
where government_id = $1::uuid and service_id = md5('service ' || $2::integer || $1)::uuid`

function compare(
  figure: string,
  ours: number,
  anchor: { readonly ms: number; readonly name: string },
): Figure {
  const ratio = ours / anchor.ms
  return {
    figure,
    ours: `${ours.toFixed(2)} ms`,
    anchor: `${anchor.ms.toFixed(2)} ms, ${anchor.name}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${most.toFixed(1)}`,
    ok: ratio <= most,
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}
