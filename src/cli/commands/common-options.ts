/** Options that every command has. `main` has read them before the command runs. */
export const commonOptions = {
  help: { kind: 'flag' },
  lang: { kind: 'choice', choices: ['id', 'en'] },
} as const

/** Where results go, and the paper that drawings are made for. */
export const drawingOptions = {
  out: { kind: 'text', short: 'o' },
  paper: { kind: 'choice', choices: ['a4', 'f4', 'a3'] },
} as const
