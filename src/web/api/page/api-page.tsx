import type { Words } from '../../messages/words.ts'
import { problemStatus } from '../answer/problem.ts'
import { apiRoot } from '../document/write-document.ts'

/** An operation as the page lists it. */
export type DescribedRoute = {
  readonly method: string
  readonly path: string
  readonly summary: string
}

type ApiPageProps = { readonly words: Words; readonly routes: readonly DescribedRoute[] }

const readExample = (origin: string) =>
  `curl '${origin}${apiRoot}/governments/tanjung-seruni/services?q=kartu&limit=10'`
const writeExample = (
  origin: string,
) => `curl -X PUT '${origin}${apiRoot}/governments/…/services/…/draft' \\
  -H 'Authorization: Bearer <kunci>' \\
  -H 'Content-Type: application/json' \\
  -H 'If-Match: "3"' \\
  --data @standar.json`

/** What the API is, for people: where to begin, what there is, how to read and to write. */
export function ApiPage({ words, routes }: ApiPageProps) {
  const w = words.api.page
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <h2>{w.begin}</h2>
      <p>
        {w.beginText} <a href={`${apiRoot}/governments`}>{`${apiRoot}/governments`}</a>
      </p>
      <Example text={readExample('https://…')} />
      <h2>{w.document}</h2>
      <p>
        {w.documentText} <a href={`${apiRoot}/openapi.json`}>{`${apiRoot}/openapi.json`}</a>
      </p>
      <h2>{w.rulesTitle}</h2>
      <ul>
        {w.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2>{w.routes}</h2>
      <Routes routes={routes} />
      <h2>{w.licence}</h2>
      <p>{w.licenceText}</p>
      <h2>{w.writing}</h2>
      <p>{w.writingText}</p>
      <Example text={writeExample('https://…')} />
      <h2>{w.problems}</h2>
      <p>{w.problemsText}</p>
      <Problems words={words} />
    </>
  )
}

function Example({ text }: { readonly text: string }) {
  return (
    <pre class="api-example">
      <code>{text}</code>
    </pre>
  )
}

function Routes({ routes }: Pick<ApiPageProps, 'routes'>) {
  return (
    <ul class="api-routes" lang="en">
      {routes.map(({ method, path, summary }) => (
        <li key={method + path}>
          <code>{`${method} ${path}`}</code> {summary}
        </li>
      ))}
    </ul>
  )
}

/** Each under the anchor that the `type` of such a problem names. */
function Problems({ words }: { readonly words: Words }) {
  return (
    <dl>
      {Object.entries(words.api.problems).map(([code, { title, text }]) => (
        <div key={code} id={code}>
          <dt>{`${statusOf(code)} ${title}`}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function statusOf(code: string): number | undefined {
  return Object.entries(problemStatus).find(([name]) => name === code)?.[1]
}
