import type { PersonListRequest } from '#server'
import { readRole } from '../read-role.ts'

/** What the address of the list asks for. Anything unknown in it is passed over. */
export function readPeopleQuery(query: Readonly<Record<string, string>>): PersonListRequest {
  const search = (query['search'] ?? '').trim().slice(0, 200)
  const unitId = query['unit'] ?? ''
  const role = readRole(query['role'])
  const page = /^\d{1,6}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return {
    page,
    ...(search === '' ? {} : { search }),
    ...(unitId === '' ? {} : { unitId }),
    ...(role === undefined ? {} : { role }),
    ...(query['left'] === '1' ? { left: true } : {}),
  }
}

/** The address of one page of the list. */
export function peopleAddress(request: PersonListRequest, page: number): string {
  const { search, unitId, role, left } = request
  const entries = [
    ['search', search],
    ['unit', unitId],
    ['role', role],
    ['left', left === true ? '1' : undefined],
    ['page', page === 1 ? undefined : String(page)],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined)
  const text = new URLSearchParams(entries).toString()
  return text === '' ? '/people' : `/people?${text}`
}
