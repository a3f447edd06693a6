/**
 * What the command says to the shell. `unreadable` wins over `findings`: a run that could not read
 * or write everything has not judged everything.
 */
export const exitCode = {
  fine: 0,
  findings: 1,
  /** Of `diff`: the two are not the same. */
  different: 1,
  usage: 2,
  unreadable: 3,
  internal: 4,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The graver of two codes, which is the greater. */
export function graver(one: ExitCode, other: ExitCode): ExitCode {
  return one >= other ? one : other
}
