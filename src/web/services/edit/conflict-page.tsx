import type { StandardConflict, StoredService } from '#server'
import { components, wordComponent, type ServiceStandard } from '#standard'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { listSources } from '../find-service.ts'
import { aboutParts, AboutContent, ComponentContent } from '../view/component-content.tsx'
import { isEmptyPart, listDifferingParts, type StandardPart } from './standard-part.ts'

type ConflictPageProps = {
  readonly words: Words
  readonly service: StoredService
  readonly conflict: StandardConflict
}

/** Two people's standards beside each other, wherever they differ. */
export function ConflictPage(props: ConflictPageProps) {
  const { words, service, conflict } = props
  const w = words.services.conflict
  return (
    <form method="post" action={`/services/${service.id}/conflict`} class="conflict">
      <CsrfField />
      <input type="hidden" name="version" value={conflict.version} />
      <input type="hidden" name="mine" value={JSON.stringify(conflict.mine)} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead(conflict.changedBy, timeText(conflict.changedAt, words))}</p>
      {listDifferingParts(conflict.theirs, conflict.mine).map((part) => (
        <fieldset key={part} class="clash">
          <legend>{partName(part, words)}</legend>
          <div class="sides">
            <Side {...props} part={part} side="mine" label={w.mine} />
            <Side {...props} part={part} side="theirs" label={w.theirs(conflict.changedBy)} />
          </div>
        </fieldset>
      ))}
      <p class="actions">
        <button class="primary" name="intent" value="resolve">
          {w.submit}
        </button>
        <button class="quiet danger" name="intent" value="discard">
          {w.discard}
        </button>
      </p>
    </form>
  )
}

function partName(part: StandardPart, words: Words): string {
  const about = aboutParts.find((known) => known === part)
  if (about !== undefined) return words.services.conflict.parts[about]
  const component = components.find(({ key }) => key === part)
  return component === undefined ? part : wordComponent(component.key, words.language)
}

function Side(
  props: ConflictPageProps & {
    readonly part: StandardPart
    readonly side: 'mine' | 'theirs'
    readonly label: string
  },
) {
  const { part, side, label, conflict } = props
  return (
    <label class="side">
      <input type="radio" name={`choice/${part}`} value={side} checked={side === 'mine'} />
      <b>{label}</b>
      <div class="side-content">
        <PartContent {...props} standard={conflict[side]} />
      </div>
    </label>
  )
}

function PartContent(
  props: ConflictPageProps & { readonly part: StandardPart; readonly standard: ServiceStandard },
) {
  const { words, service, standard, part } = props
  if (isEmptyPart(standard, part)) return <i>{words.services.conflict.empty}</i>
  const shown = { words, standard, sources: listSources(service) }
  const about = aboutParts.find((known) => known === part)
  if (about !== undefined) return <AboutContent {...shown} part={about} />
  const component = components.find(({ key }) => key === part)
  return component === undefined ? null : <ComponentContent {...shown} component={component} />
}
