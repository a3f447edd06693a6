import type { KeptCheck } from '#server'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'
import { auditAddress } from './audit-query.ts'

/** What an examination of the chain gave. */
export function CheckPage({ words, check }: { readonly words: Words; readonly check: KeptCheck }) {
  const w = words.audit.checked
  const { faults, more } = check
  const whole = faults.length === 0 && more === 0
  const count = (number: number) => number.toLocaleString(words.language)
  return (
    <>
      <p class="crumb">
        <a href="/audit">{words.audit.title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class={`notice ${whole ? 'done' : 'error'}`}>
        <output>
          {whole ? w.whole(count(check.rows)) : w.broken(count(faults.length + more))}
        </output>
      </p>
      <p>{w.by(check.actorName, timeText(check.at, words))}</p>
      {!whole && <Faults words={words} check={check} />}
      {check.lastHash !== '' && (
        <section>
          <h2>{w.lastHash}</h2>
          <p>
            <code class="hash">{check.lastHash}</code>
          </p>
          <p>{w.lastHashHint}</p>
        </section>
      )}
    </>
  )
}

function Faults({ words, check }: { readonly words: Words; readonly check: KeptCheck }) {
  const w = words.audit.checked
  return (
    <>
      <ol class="faults">
        {check.faults.map((fault) => (
          <li key={fault.id}>
            {words.language === 'id' ? fault.id : fault.en}{' '}
            {fault.number !== null && (
              <a href={auditAddress({ number: fault.number })}>{w.see(fault.number)}</a>
            )}
          </li>
        ))}
      </ol>
      {check.more > 0 && <p>{w.more(check.more.toLocaleString(words.language))}</p>}
    </>
  )
}
