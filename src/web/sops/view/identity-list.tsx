import type { ComponentChildren } from 'preact'
import { identityLists, type Sop } from '#sop'
import { printDate, printDuration } from '#time'
import type { Words } from '../../messages/words.ts'

/** The identity block as a list of terms. */
export function IdentityList({ words, sop }: { readonly words: Words; readonly sop: Sop }) {
  const { identity, promisedDuration } = sop
  const approver = [identity.approver.position, identity.approver.name, identity.approver.nip]
  return (
    <dl class="identity">
      <Entry words={words} term="number" text={identity.number} />
      <Entry words={words} term="government" text={identity.government} />
      <Entry words={words} term="unit" text={identity.unit} />
      {(['madeOn', 'revisedOn', 'effectiveOn'] as const).map((term) => (
        <Entry
          key={term}
          words={words}
          term={term}
          text={printDate(identity[term], words.language)}
        />
      ))}
      <Entry
        words={words}
        term="approver"
        text={approver.filter((part) => part !== '').join(', ')}
      />
      {promisedDuration !== undefined && (
        <Entry
          words={words}
          term="promisedDuration"
          text={printDuration(promisedDuration, words.language === 'en' ? 'en' : 'id')}
        />
      )}
      {identityLists.map((term) => (
        <ListEntry key={term} words={words} term={term} entries={identity[term]} />
      ))}
    </dl>
  )
}

type Term = Exclude<keyof Words['identity'], 'empty'>

function Entry(props: { readonly words: Words; readonly term: Term; readonly text: string }) {
  return (
    <Described {...props}>
      {props.text === '' ? <i>{props.words.identity.empty}</i> : props.text}
    </Described>
  )
}

function ListEntry(props: {
  readonly words: Words
  readonly term: Term
  readonly entries: readonly string[]
}) {
  return (
    <Described {...props}>
      {props.entries.length === 0 ? (
        <i>{props.words.identity.empty}</i>
      ) : (
        <ul>
          {props.entries.map((entry, at) => (
            // Entries are plain texts and may be the same twice.
            <li key={at}>{entry}</li>
          ))}
        </ul>
      )}
    </Described>
  )
}

function Described(props: {
  readonly words: Words
  readonly term: Term
  readonly children: ComponentChildren
}) {
  return (
    <div>
      <dt>{props.words.identity[props.term]}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
