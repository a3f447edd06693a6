/** Codes that were printed together for one service. */
export type CodeBatch = {
  readonly id: string
  readonly serviceName: string
  readonly count: number
  /** Of them not used yet. */
  readonly left: number
  readonly madeAt: Date
  readonly madeBy: string
  readonly revokedAt: Date | null
}

export const deviceKinds = ['kiosk', 'tablet'] as const
/** `kiosk`: a screen at the counter; `tablet`: what an officer carries. */
export type DeviceKind = (typeof deviceKinds)[number]

/** A screen or a tablet on which a survey is answered. */
export type SurveyDevice = {
  readonly id: string
  readonly kind: DeviceKind
  readonly name: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly revokedAt: Date | null
}
