type Environment = Readonly<Record<string, string | undefined>>

/** Whom `/.well-known/security.txt` names: SECURITY_CONTACT, `mailto:…` or `https://…`. */
export function readSecurityContact(env: Environment): { readonly securityContact?: string } {
  const contact = env['SECURITY_CONTACT']
  if (contact === undefined || contact === '') return {}
  if (!/^(mailto:[^\s@]+@|https:\/\/)[^\s]+$/.test(contact)) {
    throw new Error(
      `invalid SECURITY_CONTACT '${contact}': expected mailto:name@place or https://…`,
    )
  }
  return { securityContact: contact }
}
