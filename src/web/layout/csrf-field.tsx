import { csrfHole } from './csrf-hole.ts'

/** The token of a form; every form that posts has one. */
export function CsrfField() {
  return <input type="hidden" name="csrf" value={csrfHole} />
}
