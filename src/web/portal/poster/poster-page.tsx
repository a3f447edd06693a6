import type { PublishedService } from '#server'
import type { Words } from '../../messages/words.ts'
import { servicePath, type PortalPlace } from '../portal-address.ts'
import { say } from '../said.tsx'
import { feeText } from '../service/fee-text.ts'
import { timeText } from '../service/time-text.ts'
import { cutText, fitList, mostLetters, posterRooms, type Rooms } from './fit-list.ts'
import { qrPicture } from './qr-picture.ts'

export type PosterProps = {
  /** In the language of the page; with a second one, both stand side by side. */
  readonly languages: readonly [Words, ...Words[]]
  readonly government: string
  readonly place: PortalPlace
  readonly service: PublishedService
  readonly origin: string
  /** Address of the style sheet. */
  readonly style: string
}

/** One sheet for the wall of the counter: what to bring, cost, time, and the way to the rest. */
export function PosterPage(props: PosterProps) {
  const { languages, government, place, service, origin, style } = props
  const [words] = languages
  const address = origin + servicePath(place, service.slug)
  const texts = words.portal.poster
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${say(service.standard.name, words.language).text} · ${government}`}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="poster">
        <nav class="poster-bar" aria-label={words.portal.way}>
          <a href={servicePath(place, service.slug)}>{texts.back}</a>
          <p>{texts.print}</p>
        </nav>
        <main class="sheet">
          <p class="poster-head">
            {cutText(government, 60)}
            <br />
            {cutText(service.unitName, 110)}
          </p>
          <div class={languages.length > 1 ? 'poster-both' : 'poster-one'}>
            {languages.map((one, at) => (
              <PromiseIn
                key={one.language}
                words={one}
                service={service}
                title={at === 0 ? 'h1' : 'h2'}
                rooms={languages.length > 1 ? posterRooms.two : posterRooms.one}
              />
            ))}
          </div>
          <footer class="poster-foot">
            <img alt={texts.qr} src={qrPicture(address)} width={160} height={160} />
            <div>
              {languages.map((one) => (
                <p key={one.language} lang={one.language}>
                  <b>{one.portal.poster.scan}</b>
                </p>
              ))}
              <p class="poster-address">{cutText(address.replace(/^https?:\/\//, ''), 120)}</p>
              <Complaining words={words} service={service} />
              <p class="poster-decree">{texts.by(cutText(service.decree, 100))}</p>
            </div>
          </footer>
        </main>
      </body>
    </html>
  )
}

/** What is promised, in one language; where there are two, each has half of the sheet. */
function PromiseIn(props: {
  readonly words: Words
  readonly service: PublishedService
  readonly title: 'h1' | 'h2'
  readonly rooms: Rooms
}) {
  const { words, service, title: Title, rooms } = props
  const { name, delivery } = service.standard
  const texts = words.portal.service
  const said = delivery.requirements.map(({ text, when }) => {
    const condition = say(when, words.language).text
    return say(text, words.language).text + (condition === '' ? '' : ` (${condition})`)
  })
  const roomy = fitList(said, rooms.roomy)
  const isRoomy = roomy.more === 0 && roomy.shown.join() === said.join()
  const { shown, more } = isRoomy ? roomy : fitList(said, rooms.usual)
  return (
    <div lang={words.language} class={isRoomy ? 'poster-roomy' : undefined}>
      <Title class="poster-name">{cutText(say(name, words.language).text, mostLetters.name)}</Title>
      <dl class="poster-facts">
        <div>
          <dt>{texts.fee}</dt>
          <dd>{cutText(feeText(delivery.fee, words).text, mostLetters.fact)}</dd>
        </div>
        <div>
          <dt>{texts.time}</dt>
          <dd>{cutText(timeText(delivery.duration, words).text, mostLetters.fact)}</dd>
        </div>
      </dl>
      <p class="poster-label">{texts.bring}</p>
      {shown.length === 0 && <p>{texts.bringNothing}</p>}
      <ul class="poster-list">
        {shown.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
        {more > 0 && <li class="poster-more">{words.portal.poster.more(more)}</li>}
      </ul>
    </div>
  )
}

/** The first channel by which one complains from afar, else the first. */
function Complaining({
  words,
  service,
}: {
  readonly words: Words
  readonly service: PublishedService
}) {
  const { channels } = service.standard.delivery.complaints
  const channel =
    channels.find(({ kind }) => kind === 'whatsapp' || kind === 'phone') ?? channels[0]
  if (channel === undefined) return null
  const { complain } = words.portal.poster
  return (
    <p>
      {complain}: {words.portal.service.channels[channel.kind]} {cutText(channel.value, 60)}
    </p>
  )
}
