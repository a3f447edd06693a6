import type { Sop } from '#sop'

/** A part of a document, by the names and ids that lead to it: `steps/s3/activity`. */
type Part = unknown
type Fields = Readonly<Record<string, Part>>

/** What stands at a place; undefined where nothing does. `…/order` gives the ids in their order. */
export function valueAt(sop: Sop, place: string): Part {
  return place.split('/').reduce(inside, sop as Part)
}

function inside(part: Part, name: string): Part {
  if (Array.isArray(part)) {
    return name === 'order' ? part.map(idOf) : part.find((item) => idOf(item) === name)
  }
  return isFields(part) ? part[name] : undefined
}

/** The document with what `source` has at a place; without it where `source` has nothing there. */
export function withPlaceFrom(target: Part, source: Part, place: readonly string[]): Part {
  const [name, ...rest] = place
  if (name === undefined) return source
  if (Array.isArray(target)) return withItemFrom(target, source, [name, ...rest])
  if (!isFields(target)) return target
  const value = withPlaceFrom(target[name], inside(source, name), rest)
  if (value !== undefined) return { ...target, [name]: value }
  return Object.fromEntries(Object.entries(target).filter(([key]) => key !== name))
}

function withItemFrom(target: readonly Part[], source: Part, place: readonly string[]): Part {
  const [name = '', ...rest] = place
  if (name === 'order') return inOrder(target, source)
  const at = target.findIndex((item) => idOf(item) === name)
  const value = withPlaceFrom(target[at], inside(source, name), rest)
  if (value === undefined) return at < 0 ? target : target.toSpliced(at, 1)
  return at < 0 ? insertItem(target, value, { name, source }) : target.with(at, value)
}

/** A row that is taken over stands after the one that it followed where it comes from. */
function insertItem(
  target: readonly Part[],
  value: Part,
  { name, source }: { readonly name: string; readonly source: Part },
): Part[] {
  const ids = Array.isArray(source) ? source.map(idOf) : []
  const above = ids[ids.indexOf(name) - 1]
  const at = above === undefined ? 0 : target.findIndex((item) => idOf(item) === above) + 1
  return target.toSpliced(at, 0, value)
}

function inOrder(target: readonly Part[], source: Part): Part[] {
  const ids: Part[] = Array.isArray(source) ? source.map(idOf) : []
  const rank = (item: Part) => {
    const at = ids.indexOf(idOf(item))
    return at < 0 ? ids.length : at
  }
  return target.toSorted((a, b) => rank(a) - rank(b))
}

function idOf(item: Part): string | undefined {
  return isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}

function isFields(part: Part): part is Fields {
  return part !== null && typeof part === 'object' && !Array.isArray(part)
}
