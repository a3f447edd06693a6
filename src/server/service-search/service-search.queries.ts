import { sql } from 'kysely'
import type { Fee, PromisedTime, ServicePlace, StandardItem, Words } from '#standard'
import type { Tx } from '../database/database.ts'
import type { SearchPart, WordFact } from './plan-search.ts'

// All run as the role of the public (`inArchive`).

type Asked = {
  readonly words: readonly string[]
  /** Those to look for what else they may be, if no service has them. */
  readonly doubtful: readonly string[]
  readonly phrases: readonly string[]
}

/** What the database knows of the words of a question. */
export async function lookUpWords(tx: Tx, asked: Asked): Promise<readonly WordFact[]> {
  const { rows } = await sql<WordFact>`
    select kind, word, found, key_count as "keyCount"
    from look_up_words(
      ${asked.words}::text[], ${asked.doubtful}::text[], ${asked.phrases}::text[]
    )`.execute(tx)
  return rows
}

/** A line of results with its score, and how many there are (101: more). */
export type FoundRow = {
  readonly at: number
  readonly total: number
  readonly score: number
  readonly partsMissing: number
  readonly serviceId: string
  readonly slug: string
  readonly name: Words
  readonly unitId: string
  readonly unitName: string
  readonly summary: Words
  readonly fee: Fee
  readonly duration: PromisedTime
  readonly requirementCount: number
  /** Of the first one alone. */
  readonly requirements: readonly StandardItem[] | null
  readonly places: readonly ServicePlace[] | null
}

/** Services by the parts of a question, the best first. `named`: the whole question. */
export async function findServiceRows(
  tx: Tx,
  { named, parts }: { readonly named: string; readonly parts: readonly SearchPart[] },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly FoundRow[]> {
  const typed = parts.map((part) => part.typed)
  const meant = parts.map((part) => [part.typed, ...part.meant].join('|'))
  const { rows } = await sql<FoundRow>`
    select found.at, found.total, found.score, found.parts_missing as "partsMissing",
      p.service_id as "serviceId", p.slug, p.content -> 'name' as name, p.unit_id as "unitId",
      unit.name as "unitName", p.content -> 'summary' as summary, delivery -> 'fee' as fee,
      delivery -> 'duration' as duration,
      jsonb_array_length(delivery -> 'requirements') as "requirementCount",
      case when found.at = 1 then delivery -> 'requirements' end as requirements,
      case when found.at = 1 then p.content -> 'places' end as places
    from (
      select service_id, score, parts_missing, at, count(*) over () as total
      from search_services(
        ${named},
        (select array_agg(phrases_query(phrase) order by at)
          from unnest(${typed}::text[]) with ordinality as t (phrase, at)),
        (select array_agg(phrases_query(phrase) order by at)
          from unnest(${meant}::text[]) with ordinality as t (phrase, at)),
        ${parts.map(({ weight }) => weight)}::real[]
      ) with ordinality as hit (service_id, score, parts_missing, at)
    ) as found
    join published_standard p on p.service_id = found.service_id and p.until is null
    join unit on unit.unit_id = p.unit_id
    cross join lateral (select p.content -> 'delivery') as parts (delivery)
    where found.at > ${offset} and found.at <= ${offset + limit}
    order by found.at`.execute(tx)
  return rows
}
