import { wordStandardFinding, type StandardFinding } from '#standard'
import type { Words } from '../../messages/words.ts'
import type { Sources } from './component-content.tsx'

type FindingListProps = {
  readonly words: Words
  readonly findings: readonly StandardFinding[]
  readonly sources: Sources
  /** Where the standard is changed; absent for who may not. */
  readonly editAt?: string | undefined
}

/** Differences between a standard and its SOPs, each with both places. */
export function FindingList(props: FindingListProps) {
  return (
    <ol class="differences">
      {props.findings.map((finding) => (
        <Difference key={JSON.stringify(finding)} {...props} finding={finding} />
      ))}
    </ol>
  )
}

function Difference(props: FindingListProps & { readonly finding: StandardFinding }) {
  const { words, finding, sources, editAt } = props
  const w = words.services.view
  const { text, advice, source, ours, theirs } = wordStandardFinding(finding, words.language)
  return (
    <li data-certainty={finding.certainty}>
      <p class="difference-text">{text}</p>
      <dl class="two-sides">
        <div>
          <dt>{w.inStandard}</dt>
          <dd>
            <span>{ours === '' ? <i>{w.nothingSaid}</i> : ours}</span>
            {editAt !== undefined && (
              <a href={`${editAt}#${anchorOf(finding)}`}>
                {w.toField}
                <span class="hidden">{`: ${text}`}</span>
              </a>
            )}
          </dd>
        </div>
        <div>
          <dt>{w.inSop}</dt>
          <dd>
            <span>{theirs === '' ? <i>{w.nothingSaid}</i> : theirs}</span>
            {finding.sop !== undefined && (
              <SopLink {...props} sop={finding.sop} sources={sources} />
            )}
          </dd>
        </div>
      </dl>
      <p class="advice">
        {advice} <small>{source}</small>
      </p>
    </li>
  )
}

function SopLink({
  words,
  sources,
  sop,
}: Pick<FindingListProps, 'words' | 'sources'> & {
  readonly sop: NonNullable<StandardFinding['sop']>
}) {
  const w = words.services.view
  const title = sources.get(sop.sopId)?.title ?? ''
  const isStep = sop.step !== undefined && sop.stepNumber !== undefined
  return (
    <a href={isStep ? `/sops/${sop.sopId}#step-${sop.step}` : `/sops/${sop.sopId}`}>
      {isStep ? w.toStep(sop.stepNumber ?? '') : w.toSop}
      {title !== '' && `: ${title}`}
    </a>
  )
}

/** The component in whose form the difference lies: `delivery/requirements/0/text` lies in `requirements`. */
function anchorOf({ at }: StandardFinding): string {
  return String(at[1] ?? at[0] ?? '')
}
