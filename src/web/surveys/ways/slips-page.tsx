import { codePath } from '../../answering/answering-address.ts'
import { QrMark } from '../../layout/qr-mark.tsx'
import { wordsOf, type Words } from '../../messages/words.ts'

/** On what codes are printed. */
export const slipPapers = ['sheet', 'receipt'] as const
export type SlipPaper = (typeof slipPapers)[number]

export type SlipsProps = {
  readonly words: Words
  readonly codes: readonly string[]
  readonly service: string
  readonly unitName: string
  readonly paper: SlipPaper
  /** The government in addresses. */
  readonly slug: string
  readonly origin: string
  /** Where one goes back to. */
  readonly back: string
  /** Address of the style sheet. */
  readonly style: string
}

/** Slips with one code each, to be cut from sheets of A4 or printed one by one as receipts. Shown once. */
export function SlipsPage(props: SlipsProps) {
  const { words, codes, service, paper, back, style } = props
  const w = words.surveyWays.slips
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{w.title(service)}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="poster">
        <nav class="poster-bar" aria-label={words.portal.way}>
          <a href={back}>{w.back}</a>
          <p>{w.print(codes.length)}</p>
        </nav>
        <main class={paper === 'receipt' ? 'slips receipt' : 'slips'}>
          <h1 class="slips-title">{w.title(service)}</h1>
          <ul>
            {codes.map((code) => (
              <li key={code} class="slip">
                <Slip {...props} code={code} />
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}

/** In Indonesian, with a line of English: whoever is served here reads it. */
function Slip({ code, service, unitName, slug, origin }: SlipsProps & { readonly code: string }) {
  const w = wordsOf('id').surveyWays.slips
  const place = { slug, language: 'id' } as const
  const address = `${origin}${codePath(place)}`.replace(/^https?:\/\//, '')
  return (
    <div lang="id">
      <p class="slip-ask">{w.ask}</p>
      <p class="slip-service">
        {service}, {unitName}
      </p>
      <QrMark text={origin + codePath(place, code)} />
      <p>{w.how}</p>
      <p class="slip-address">{address}</p>
      <p class="slip-code">{code}</p>
      <p class="slip-promise">
        {w.promise}
        <br />
        <span lang="en">{wordsOf('en').surveyWays.slips.short}</span>
      </p>
    </div>
  )
}
