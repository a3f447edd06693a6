/** Only an address of this site: nobody is led elsewhere after signing in. */
export function localAddress(address: string | null | undefined): string {
  const local = /^\/(?![/\\])[\w\-./~%]*(\?[\w\-./~%&=+*]*)?$/
  return typeof address === 'string' && local.test(address) ? address : '/sops'
}
