import { parseArgs } from 'node:util'
import type { ComparisonFault } from '#sop'

/** An option of a command: present or not, any text, or one of some words. */
export type Option =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly short?: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }

export type OptionTable = Readonly<Record<string, Option>>

/** What was given for each option of a table. */
export type Values<Table extends OptionTable> = {
  readonly [Name in keyof Table]?: Table[Name] extends {
    readonly choices: readonly (infer Choice)[]
  }
    ? Choice
    : Table[Name] extends { readonly kind: 'flag' }
      ? true
      : string
}

/** Why a command line cannot be followed. */
export type UsageFault =
  | { readonly code: 'unknown-command'; readonly given: string }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'missing-value' | 'unwanted-value'; readonly option: string }
  | {
      readonly code: 'not-a-choice'
      readonly option: string
      readonly given: string
      readonly choices: readonly string[]
    }
  | { readonly code: 'missing-command' | 'missing-file' | 'missing-out' | 'out-is-a-file' }
  | { readonly code: 'not-two'; readonly found: number }
  | { readonly code: 'not-a-task'; readonly given?: string; readonly choices: readonly string[] }
  | { readonly code: 'wrong-count'; readonly found: number; readonly expected: string }
  | {
      readonly code: 'not-a-value'
      readonly option: string
      readonly given: string
      readonly expected: string
    }
  | { readonly code: 'unknown-schema'; readonly given: string }
  | { readonly code: 'json-and-csv' | 'input-twice' }
  | ComparisonFault

export type ReadArguments<Table extends OptionTable> =
  | { readonly ok: true; readonly values: Values<Table>; readonly files: readonly string[] }
  | { readonly ok: false; readonly fault: UsageFault }

/** Reads the arguments after the command's name; the last of a repeated option counts. */
export function readArguments<const Table extends OptionTable>(
  args: readonly string[],
  table: Table,
): ReadArguments<Table> {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, option]) => [name, nodeOption(option)]),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  })
  const fault = tokens
    .filter((token) => token.kind === 'option')
    .map((token) => findFault(token, table[token.name]))
    .find((found) => found !== undefined)
  if (fault !== undefined) return { ok: false, fault }
  if (!isValues(values, table)) throw new Error('values that passed the check do not fit the table')
  return { ok: true, values, files: positionals }
}

function isValues<Table extends OptionTable>(
  values: Readonly<Record<string, unknown>>,
  table: Table,
): values is Values<Table> {
  return Object.entries(values).every(([name, value]) => {
    const option = table[name]
    if (option?.kind === 'choice') return option.choices.some((choice) => choice === value)
    return option?.kind === 'flag' ? value === true : typeof value === 'string'
  })
}

function nodeOption(option: Option) {
  if (option.kind === 'flag') return { type: 'boolean' } as const
  const short = option.kind === 'text' ? option.short : undefined
  return short === undefined ? ({ type: 'string' } as const) : ({ type: 'string', short } as const)
}

type Token = {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function findFault(token: Token, option: Option | undefined): UsageFault | undefined {
  const { rawName, value, inlineValue } = token
  if (option === undefined) return { code: 'unknown-option', option: rawName }
  if (option.kind === 'flag') {
    return value === undefined ? undefined : { code: 'unwanted-value', option: rawName }
  }
  const swallowed = inlineValue !== true && value !== '-' && value?.startsWith('-') === true
  if (value === undefined || value === '' || swallowed) {
    return { code: 'missing-value', option: rawName }
  }
  if (option.kind === 'text' || option.choices.includes(value)) return undefined
  return { code: 'not-a-choice', option: rawName, given: value, choices: option.choices }
}
