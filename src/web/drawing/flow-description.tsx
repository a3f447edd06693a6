import type { ComponentChildren } from 'preact'
import type { describeFlow } from '#diagram'

export type StepDescription = ReturnType<typeof describeFlow>[number]

/** The flowchart in words, in order: who does what, with what, how long, then where to. */
export function FlowDescription(props: {
  readonly steps: readonly StepDescription[]
  readonly empty: string
  /** What stands below the words of a step. */
  readonly below?: ((step: StepDescription) => ComponentChildren) | undefined
}) {
  if (props.steps.length === 0) return <p>{props.empty}</p>
  return (
    <ol class="flow-words">
      {props.steps.map((step) => (
        <StepWords key={step.step} step={step}>
          {props.below?.(step)}
        </StepWords>
      ))}
    </ol>
  )
}

function StepWords(props: {
  readonly step: StepDescription
  readonly children: ComponentChildren
}) {
  const { step, children } = props
  return (
    <li id={anchorOf(step.step)}>
      {step.phase !== '' && <p class="phase-words">{step.phase}</p>}
      <h3>
        <span>{step.heading}</span> {step.activity}
      </h3>
      {step.facts.length > 0 && (
        <dl>
          {step.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {step.parts.map((part, at) => (
        // The parts of a row have no name but their place in it.
        <PartWords key={at} part={part} />
      ))}
      {children}
    </li>
  )
}

function PartWords({ part }: { readonly part: StepDescription['parts'][number] }) {
  const head = [part.heading, part.performers, part.question].filter((text) => text !== '')
  return (
    <>
      {part.heading !== '' && <p>{head.join(': ')}</p>}
      {part.ways.length > 0 && (
        <ul>
          {part.ways.map(({ text, step }) => (
            <li key={text}>
              {step === undefined ? text : <a href={`#${anchorOf(step)}`}>{text}</a>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The place of a step in the words of its flowchart. */
export function anchorOf(step: string): string {
  return `step-${step}`
}
