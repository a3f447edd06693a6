/**
 * Names of form fields and buttons: words joined by `/`, each escaped, so that any id may stand in
 * one. `step/s1/activity`, `remove-exit/s3/1/0`.
 */
export function joinAddress(...parts: readonly (string | number)[]): string {
  return parts.map((part) => encodeURIComponent(part)).join('/')
}

/** The words of a name; undefined where it is not one of ours. */
export function splitAddress(address: string): string[] | undefined {
  try {
    return address.split('/').map((part) => decodeURIComponent(part))
  } catch {
    return undefined
  }
}
