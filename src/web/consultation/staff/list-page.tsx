import type { ConsultationList } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { ChoiceField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { lastMoment } from '../public/draft-list-page.tsx'

type ListProps = { readonly words: Words; readonly list: ConsultationList }

/** Rounds of the government, and the form to begin one. */
export function ConsultationListPage({ words, list }: ListProps) {
  const w = words.consultation.staff.list
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      {list.services.length > 0 && <BeginForm words={words} list={list} />}
      {list.items.length === 0 ? <p>{w.empty}</p> : <Rounds words={words} list={list} />}
      <Pager words={words} list={list} />
    </>
  )
}

function BeginForm({ words, list }: ListProps) {
  const w = words.consultation.staff.list
  return (
    <form method="post" action="/consultations" class="stack">
      <CsrfField />
      <ChoiceField
        name="service"
        label={w.service}
        choices={list.services.map(
          ({ id, name, unitName }) => [id, `${name} (${unitName})`] as const,
        )}
      />
      <div class="actions">
        <button class="primary">{w.begin}</button>
      </div>
    </form>
  )
}

function Rounds({ words, list }: ListProps) {
  const w = words.consultation.staff.list
  const { columns } = w
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.service}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.waiting}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map(({ id, serviceName, unitName, stage, closesAt, held, unanswered }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/consultations/${id}`}>{serviceName}</a>
              <small>{unitName}</small>
            </th>
            <td data-label={columns.stage}>
              <span class="chip">{words.consultation.stages[stage]}</span>
              {stage === 'open' && closesAt !== null && (
                <small>{w.ends(lastMoment(closesAt, words))}</small>
              )}
            </td>
            <td data-label={columns.waiting}>{w.waiting(held, unanswered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pager({ words, list: { page, hasMore } }: ListProps) {
  if (page === 1 && !hasMore) return null
  return (
    <nav class="pager" aria-label={words.list.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={`/consultations?page=${page - 1}`}>
          {words.list.previous}
        </a>
      )}
      {hasMore && (
        <a class="button quiet" rel="next" href={`/consultations?page=${page + 1}`}>
          {words.list.next}
        </a>
      )}
    </nav>
  )
}
