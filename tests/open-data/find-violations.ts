import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

/** What a description in Turtle has against the constraints of a profile: how bad, where, which one. */
export type Violation = {
  readonly severity: string
  readonly path: string
  readonly focus: string
  readonly constraint: string
}

/** Holds a description against all `.ttl` files of the profile's folder. */
export async function findViolations(
  turtle: string,
  profile: 'dcat-ap' | 'cpsv-ap',
): Promise<readonly Violation[]> {
  const folder = join(import.meta.dirname, '..', profile)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttl'))
  // Each file by itself: the same name in two of them would be one shape, all the same.
  const found = await Promise.all(
    files.map((name) => holdAgainst(readFileSync(join(folder, name), 'utf8'), turtle)),
  )
  return found.flat()
}

async function holdAgainst(shapes: string, turtle: string): Promise<readonly Violation[]> {
  const validator = new SHACLValidator(new Store(new Parser().parse(shapes)))
  const { results } = await validator.validate(new Store(new Parser().parse(turtle)))
  return results.map(({ severity, path, focusNode, sourceConstraintComponent }) => ({
    severity: lastPart(severity),
    path: lastPart(Array.isArray(path) ? undefined : path),
    focus: focusNode?.value ?? '',
    constraint: lastPart(sourceConstraintComponent),
  }))
}

function lastPart(term: unknown): string {
  const value =
    typeof term === 'object' && term !== null && 'value' in term ? String(term.value) : ''
  return value.replace(/^.*[/#]/, '')
}
