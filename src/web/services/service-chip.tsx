import type { ServiceSummary, StoredService } from '#server'
import type { Words } from '../messages/words.ts'

const states = { unpromised: 'revising', promised: 'fixed', closed: 'deleted' } as const

/** How far a service is, and whether the public is being asked. */
export function ServiceChip(props: {
  readonly words: Words
  readonly service: Pick<ServiceSummary | StoredService, 'stage' | 'consultation'>
}) {
  const { words, service } = props
  const w = words.services
  return (
    <>
      <span class="chip" data-state={states[service.stage]}>
        {w.stageChips[service.stage]}
      </span>
      {service.consultation === 'open' && (
        <>
          {' '}
          <span class="chip">{w.consulted}</span>
        </>
      )}
    </>
  )
}
