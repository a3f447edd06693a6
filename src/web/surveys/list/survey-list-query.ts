import { surveyStates, type SurveyListRequest } from '#server'
import { readPage } from '../../archive/archive-address.ts'

/** What the address of the list asks for. Anything unknown in it is passed over. */
export function readSurveyListQuery(query: Readonly<Record<string, string>>): SurveyListRequest {
  const { unit = '', year = '' } = query
  const state = surveyStates.find((known) => known === query['state'])
  return {
    page: readPage(query['page']),
    ...(unit !== '' && { unitId: unit }),
    ...(state !== undefined && { state }),
    ...(/^[1-9]\d{3}$/.test(year) && { year: Number(year) }),
  }
}

/** The address of a page of the same list. */
export function surveyListAddress(request: SurveyListRequest, page: number): string {
  const { unitId, state, year } = request
  const query = new URLSearchParams({
    ...(unitId !== undefined && { unit: unitId }),
    ...(state !== undefined && { state }),
    ...(year !== undefined && { year: String(year) }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query === '' ? '/surveys' : `/surveys?${query}`
}
