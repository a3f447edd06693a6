/** The version of a survey that the person saw; 0, which none has, where the form has no number. */
export function readVersion(form: URLSearchParams): number {
  const version = Number(form.get('version'))
  return Number.isSafeInteger(version) ? version : 0
}
