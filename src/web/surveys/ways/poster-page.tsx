import { dayText } from '../../layout/date-text.ts'
import { QrMark } from '../../layout/qr-mark.tsx'
import { wordsOf, type Words } from '../../messages/words.ts'

/** One sheet of A4 for the counter: the question, the QR code, the address. In Indonesian, below it in English. */
export function SurveyPosterPage(props: {
  readonly words: Words
  readonly title: string
  readonly unitName: string
  /** Absent: of all services of the survey. */
  readonly service: string | undefined
  readonly endsOn: string
  /** What the QR code says, and what is typed. */
  readonly address: string
  readonly typed: string
  readonly back: string
  readonly style: string
}) {
  const { words, title, unitName, service, endsOn, address, typed, back, style } = props
  const w = words.surveyWays.poster
  const [id, en] = [wordsOf('id'), wordsOf('en')]
  const here = id.surveyWays.poster
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{w.title(title)}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="poster">
        <nav class="poster-bar" aria-label={words.portal.way}>
          <a href={back}>{w.back}</a>
          <p>{w.print}</p>
        </nav>
        <main class="sheet survey-poster" lang="id">
          <p class="poster-head">{unitName}</p>
          <h1>{here.ask}</h1>
          <p class="poster-service">{service ?? title}</p>
          <QrMark text={address} />
          <p>
            <b>{here.scan}</b>
            <br />
            {here.or} <span class="poster-address">{typed}</span>
          </p>
          <p>
            {here.promise} {here.until(dayText(endsOn, id))}.
            <br />
            {here.use}
          </p>
          <p class="poster-other" lang="en">
            <b>{en.surveyWays.poster.ask}</b> {en.surveyWays.poster.scan}.{' '}
            {en.surveyWays.poster.promise}
          </p>
        </main>
      </body>
    </html>
  )
}
