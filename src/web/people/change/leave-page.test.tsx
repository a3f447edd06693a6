import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Person } from '#server'
import type { FieldErrors } from '../../layout/form-fields.tsx'
import { wordsOf } from '../../messages/words.ts'
import { LeavePage } from './leave-page.tsx'

const summary = {
  id: 'p1',
  name: 'Surya Kerapu',
  position: 'Penyuluh Sosial',
  unitId: 'u1',
  unitName: 'Dinas Sosial',
  assignments: [],
  leftAt: null,
}
const heir = { ...summary, id: 'p2', name: 'Citra Pinang' }
const thing = { title: 'Evaluasi Santunan Kematian', address: '/sops/s1' }

function render(openThings: Person['openThings'], errors: FieldErrors = {}) {
  const person: Person = { ...summary, roles: [], openThings, mayChange: true }
  const form = { texts: { search: 'citra' }, errors }
  return renderToString(<LeavePage {...{ words: wordsOf('id'), person, form }} others={[heir]} />)
}

test('what waits for somebody who leaves is listed, with who may take it', () => {
  const html = render([thing])
  expect(html).toContain('1 hal menunggu orang ini')
  expect(html).toContain('<a href="/sops/s1">Evaluasi Santunan Kematian</a>')
  expect(html).toContain('<option value="p2">Citra Pinang, Penyuluh Sosial, Dinas Sosial</option>')
  expect(html).toContain('name="search" value="citra"')
})

test('that nobody was chosen to take it is told beside the choice', () => {
  expect(render([thing], { successorId: wordsOf('id').fieldFaults['open-things'] })).toContain(
    'id="successorId-error" role="alert">Pilih siapa yang melanjutkan pekerjaannya.',
  )
})

test('where nothing waits nobody is asked for', () => {
  expect(render([])).not.toContain('successorId')
})
