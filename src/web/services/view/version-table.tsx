import type { StandardVersionSummary, StoredService } from '#server'
import { dayText, timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type VersionTableProps = { readonly words: Words; readonly service: StoredService }

/** The standards of a service as they were fixed, newest first. */
export function VersionTable(props: VersionTableProps) {
  const { words, service } = props
  const { versionColumns } = words.services.view
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{versionColumns.number}</th>
          <th scope="col">{versionColumns.decree}</th>
          <th scope="col">{versionColumns.since}</th>
          <th scope="col">{versionColumns.fixed}</th>
        </tr>
      </thead>
      <tbody>
        {service.versions.map((version) => (
          <Row key={version.number} {...props} version={version} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: VersionTableProps & { readonly version: StandardVersionSummary }) {
  const { words, service, version } = props
  const { versionColumns, ...w } = words.services.view
  const { number, decree, decreedOn, since, origin, fixedAt, fixedBy } = version
  return (
    <tr>
      <th scope="row">
        <a href={`/services/${service.id}/versions/${number}`}>{w.version(number)}</a>{' '}
        {number === service.inForce && (
          <span class="chip" data-state="fixed">
            {w.isInForce}
          </span>
        )}
        <small>{w.origins[origin]}</small>
      </th>
      <td data-label={versionColumns.decree}>
        {decree}
        <small>{w.decreedOn(dayText(decreedOn, words))}</small>
      </td>
      <td data-label={versionColumns.since}>{dayText(since, words)}</td>
      <td data-label={versionColumns.fixed}>
        {fixedBy}
        <small>{timeText(fixedAt, words)}</small>
      </td>
    </tr>
  )
}
