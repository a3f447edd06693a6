/** Tells password managers whose password a form changes; nobody else sees it. */
export function NameForManagers({ signInName }: { readonly signInName: string }) {
  return <input name="username" value={signInName} autocomplete="username" readonly hidden />
}
