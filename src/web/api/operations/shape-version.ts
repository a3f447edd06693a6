import type { OpenEnd } from '#server'

type OpenVersion = {
  readonly unitId: string
  readonly unitName: string
  readonly since: string
  readonly updatedAt: Date
  readonly end: OpenEnd
}

/** What versions of services and revisions of SOPs say of themselves alike. */
export function shapeVersion({ unitId, unitName, since, updatedAt, end }: OpenVersion) {
  return {
    unit: { id: unitId, name: unitName },
    since,
    updatedAt: updatedAt.toISOString(),
    end,
  }
}

type ShapedVersion = ReturnType<typeof shapeVersion>

/** The same as columns of a sheet. */
export const versionColumns = {
  unitId: ({ unit }: ShapedVersion) => unit.id,
  unitName: ({ unit }: ShapedVersion) => unit.name,
  since: ({ since }: ShapedVersion) => since,
  updatedAt: ({ updatedAt }: ShapedVersion) => updatedAt,
  endKind: ({ end }: ShapedVersion) => end?.kind ?? '',
  endOn: ({ end }: ShapedVersion) => end?.on ?? '',
}
