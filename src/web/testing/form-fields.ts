/** What a browser would post of the first form with that action in a page, as it stands. */
export function readFormFields(html: string, action: string): URLSearchParams {
  const start = html.indexOf(`action="${action}"`)
  const end = html.indexOf('</form>', start)
  const form = new URLSearchParams()
  for (const [tag] of html.slice(start, end).matchAll(controls)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const value = valueOf(tag)
    if (value !== undefined) form.append(name, value)
  }
  return form
}

const controls = /<input[^>]*>|<textarea[^]*?<\/textarea>|<select[^]*?<\/select>/g

function valueOf(tag: string): string | undefined {
  if (tag.startsWith('<textarea')) return decode(/>([^]*)<\/textarea>$/.exec(tag)?.[1] ?? '')
  if (tag.startsWith('<select')) {
    const options = [...tag.matchAll(/<option([^>]*)>/g)].map(([option]) => option)
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0]
    return chosen === undefined ? undefined : attribute(chosen, 'value')
  }
  const box = /type="(?:checkbox|radio)"/.test(tag)
  return box && !/\schecked/.test(tag) ? undefined : (attribute(tag, 'value') ?? '')
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decode(value)
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
