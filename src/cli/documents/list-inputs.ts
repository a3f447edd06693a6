import { opendir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

/** Something to read: a file or standard input; or an argument that leads to nothing. */
export type Input = { readonly name: string; readonly part?: Part } & (
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'standard-input' }
  | { readonly kind: 'missing'; readonly path: string; readonly reason: MissingReason }
)

/** One of several SOPs of a file, from 1. */
export type Part = { readonly number: number; readonly count: number }

/** One SOP of an input: itself, where it holds no other. */
export function partOf(input: Input, part: Part): Input {
  return part.count === 1 ? input : { ...input, name: `${input.name}-${part.number}`, part }
}

export type MissingReason = 'not-found' | 'no-access' | 'empty-folder'

/**
 * Gives what the arguments name: files as they are, `-` as standard input, folders as the files
 * of SOPs in them and below, sorted. `name`, unique, is the file's name, or its path inside the folder given,
 * without the ending: results are written under it.
 */
export async function listInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs = await Promise.all([...new Set(paths)].map(listInput))
  return withUniqueNames(inputs.flat())
}

function withUniqueNames(inputs: readonly Input[]): readonly Input[] {
  const counts = new Map<string, number>()
  return inputs.map((input) => {
    const count = (counts.get(input.name) ?? 0) + 1
    counts.set(input.name, count)
    return count === 1 ? input : { ...input, name: `${input.name} (${count})` }
  })
}

async function listInput(path: string): Promise<readonly Input[]> {
  if (path === '-') return [{ kind: 'standard-input', name: 'sop' }]
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return [{ kind: 'file', path, name: withoutEnding(basename(path)) }]
    const files = await listFolder(path)
    return files.length > 0 ? files : [missing(path, 'empty-folder')]
  } catch (error) {
    return [missing(path, isNotFound(error) ? 'not-found' : 'no-access')]
  }
}

const endings = /\.(json|docx|docm|xlsx|xlsm|bpmn|bpmn20\.xml)$/i

/** What Office leaves beside an open document (`~$…`) is none. */
function isSopFile(name: string): boolean {
  return endings.test(name) && !name.startsWith('~$')
}

function missing(path: string, reason: MissingReason): Input {
  return { kind: 'missing', path, name: path, reason }
}

async function listFolder(folder: string): Promise<readonly Input[]> {
  const paths: string[] = []
  for await (const entry of await opendir(folder, { recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (isSopFile(entry.name) && !entry.isDirectory()) paths.push(path)
  }
  return paths
    .sort()
    .map((path) => ({ kind: 'file', path, name: withoutEnding(relative(folder, path)) }))
}

function withoutEnding(path: string): string {
  return path.replace(endings, '')
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
