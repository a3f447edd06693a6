import type { ModelFaultCode, ModelNoticeCode } from '../model-fault.ts'

/** The words of one language for models. */
export type ModelMessages = {
  readonly place: (line: number | undefined, column: number | undefined) => string
  readonly faults: Readonly<Record<ModelFaultCode, (found: string, expected: string) => string>>
  readonly notices: Readonly<Record<ModelNoticeCode, (found: string) => string>>
}
