import { LineField } from '../layout/form-fields.tsx'

/** The password that still holds. */
export function OldPassword(props: {
  readonly label: string
  readonly error: string | undefined
  readonly id?: string
}) {
  const field = { type: 'password', name: 'password', autoComplete: 'current-password' } as const
  return <LineField required {...field} {...props} />
}
