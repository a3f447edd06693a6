import type { ModelFaultCode, ModelNoticeCode } from '../model-fault.ts'
import type { Soundness, SoundnessViolation } from '../soundness.ts'

/** The words of one language for models. */
export type ModelMessages = {
  readonly place: (line: number | undefined, column: number | undefined) => string
  readonly faults: Readonly<Record<ModelFaultCode, (found: string, expected: string) => string>>
  readonly notices: Readonly<Record<ModelNoticeCode, (found: string) => string>>
  /** `after` says the way there; lists of labels are quoted, or ''. */
  readonly soundness: {
    readonly sound: string
    readonly undecided: Readonly<
      Record<Extract<Soundness, { kind: 'undecided' }>['limit'], (states: number) => string>
    >
    readonly after: (labels: string) => string
    readonly fromStart: string
    readonly violations: Readonly<
      Record<SoundnessViolation['kind'], (after: string, labels: string) => string>
    >
  }
}
