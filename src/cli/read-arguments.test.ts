import { expect, test } from 'vitest'
import { readArguments } from './read-arguments.ts'

const table = {
  json: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
  paper: { kind: 'choice', choices: ['a4', 'f4', 'a3'] },
} as const

const faultOf = (...args: string[]) => {
  const read = readArguments(args, table)
  return read.ok ? undefined : read.fault
}

test('options and files may stand in any order', () => {
  expect(
    readArguments(['a.json', '--paper', 'f4', '--json', 'b.json', '-o', 'dir'], table),
  ).toEqual({
    ok: true,
    values: { paper: 'f4', json: true, out: 'dir' },
    files: ['a.json', 'b.json'],
  })
})

test('a lone minus is standard input, and what follows two of them is a file', () => {
  expect(readArguments(['-', '--', '--json'], table)).toMatchObject({ files: ['-', '--json'] })
})

test('an option that the command does not have is named', () => {
  expect(faultOf('--colour')).toEqual({ code: 'unknown-option', option: '--colour' })
  expect(faultOf('-x')).toEqual({ code: 'unknown-option', option: '-x' })
})

test('an option without its value does not swallow the next option', () => {
  expect(faultOf('--out')).toEqual({ code: 'missing-value', option: '--out' })
  expect(faultOf('--out', '--json')).toEqual({ code: 'missing-value', option: '--out' })
  expect(faultOf('--out=')).toEqual({ code: 'missing-value', option: '--out' })
})

test('a flag takes no value, a choice only its words', () => {
  expect(faultOf('--json=yes')).toEqual({ code: 'unwanted-value', option: '--json' })
  expect(faultOf('--paper', 'letter')).toEqual({
    code: 'not-a-choice',
    option: '--paper',
    given: 'letter',
    choices: ['a4', 'f4', 'a3'],
  })
})
