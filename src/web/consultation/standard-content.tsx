import type { ComponentChildren } from 'preact'
import type { CommentPart } from '#server'
import type { Fee, ServiceStandard, StandardItem, Words as TwoWords } from '#standard'
import { printDuration } from '#time'
import type { Words } from '../messages/words.ts'

type ContentProps = { readonly words: Words; readonly content: ServiceStandard }

/** A text in the language that is read, else in Indonesian. */
export function saidIn(words: Words, text: TwoWords): string {
  return words.language === 'en' && text.en !== '' ? text.en : text.id
}

/** A standard with its fourteen components, in their two parts. */
export function StandardContent({ words, content }: ContentProps) {
  const w = words.consultation.standard
  return (
    <>
      {content.summary.id !== '' && <p>{saidIn(words, content.summary)}</p>}
      <h3>{w.delivery}</h3>
      <DeliveryPart words={words} content={content} />
      <h3>{w.management}</h3>
      <ManagementPart words={words} content={content} />
    </>
  )
}

function DeliveryPart({ words, content }: ContentProps) {
  const { delivery, places } = content
  const { promised, note } = delivery.duration
  const { channels, responsible } = delivery.complaints
  return (
    <dl class="standard-parts">
      <Part words={words} part="requirements">
        <Items words={words} items={delivery.requirements} />
      </Part>
      <Part words={words} part="procedure">
        <Items words={words} items={delivery.procedure} isOrdered />
      </Part>
      <Part words={words} part="duration">
        <Text
          words={words}
          text={[promised && printDuration(promised, words.language), saidIn(words, note)]
            .filter((text) => text !== undefined && text !== '')
            .join(', ')}
        />
      </Part>
      <Part words={words} part="fee">
        <FeeText words={words} fee={delivery.fee} />
      </Part>
      <Part words={words} part="product">
        <Text words={words} text={saidIn(words, delivery.product)} />
      </Part>
      <Part words={words} part="complaints">
        <List words={words} lines={[...channels.map(({ value }) => value), responsible]} />
      </Part>
      {places.length > 0 && (
        <div>
          <dt>{words.consultation.standard.places}</dt>
          <dd>
            <List
              words={words}
              lines={places.map(({ name, address, url }) =>
                [saidIn(words, name), address, url].filter((text) => text !== '').join(', '),
              )}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

function ManagementPart({ words, content }: ContentProps) {
  const { management } = content
  const lists = ['legalBasis', 'facilities', 'competences'] as const
  const texts = ['supervision', 'serviceGuarantee', 'safetyGuarantee', 'evaluation'] as const
  const { staff } = management
  return (
    <dl class="standard-parts">
      {lists.map((part) => (
        <Part key={part} words={words} part={part}>
          <List words={words} lines={management[part]} />
        </Part>
      ))}
      <Part words={words} part="staff">
        <Text
          words={words}
          text={staff === 0 ? '' : words.consultation.standard.performers(staff)}
        />
      </Part>
      {texts.map((part) => (
        <Part key={part} words={words} part={part}>
          <Text words={words} text={management[part]} />
        </Part>
      ))}
    </dl>
  )
}

function Part(props: {
  readonly words: Words
  readonly part: CommentPart
  readonly children: ComponentChildren
}) {
  return (
    <div>
      <dt>{props.words.consultation.parts[props.part]}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Items(props: {
  readonly words: Words
  readonly items: readonly StandardItem[]
  readonly isOrdered?: true
}) {
  const { words, items, isOrdered } = props
  if (items.length === 0) return <Text words={words} text="" />
  const lines = items.map(({ id, text, when }) => (
    <li key={id}>
      {saidIn(words, text)}
      {when.id !== '' && ` (${saidIn(words, when)})`}
    </li>
  ))
  return isOrdered === true ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

function List({ words, lines }: { readonly words: Words; readonly lines: readonly string[] }) {
  const filled = lines.filter((line) => line !== '')
  if (filled.length === 0) return <Text words={words} text="" />
  return (
    <ul>
      {filled.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function FeeText({ words, fee }: { readonly words: Words; readonly fee: Fee }) {
  if (fee.kind !== 'tariff') {
    const text = fee.kind === 'free' ? words.consultation.standard.free : ''
    return <Text words={words} text={text} />
  }
  const locale = words.language === 'id' ? 'id-ID' : 'en-GB'
  const lines = fee.rows.map(({ text, rupiah, per }) => {
    const amount = `Rp${rupiah.toLocaleString(locale)}`
    return [`${saidIn(words, text)}: ${amount}`, saidIn(words, per)]
      .filter((part) => part !== '')
      .join(' ')
  })
  return <List words={words} lines={[...lines, fee.legalBasis]} />
}

function Text({ words, text }: { readonly words: Words; readonly text: string }) {
  if (text === '') return <em>{words.consultation.standard.unstated}</em>
  return <>{text}</>
}
