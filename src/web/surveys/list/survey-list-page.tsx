import type { SurveyList } from '#server'
import type { Words } from '../../messages/words.ts'

type SurveyListPageProps = { readonly words: Words; readonly list: SurveyList }

/** The surveys of the government. */
export function SurveyListPage({ words, list }: SurveyListPageProps) {
  const w = words.surveys.list
  return (
    <>
      <h1>{w.title}</h1>
      <ul>
        {list.items.map(({ id, title, unitName }) => (
          <li key={id}>
            <a href={`/surveys/${id}`}>{title}</a> <small>{unitName}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
