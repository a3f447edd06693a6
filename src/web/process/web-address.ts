/** Where the pages are reached, and from where forms may come. */
export type WebAddress = {
  readonly publicUrl: string
  readonly origins: readonly string[]
  /** Cookies only over https. */
  readonly secure: boolean
  /** Nobody but who sits at this machine reaches the pages. */
  readonly thisMachineOnly: boolean
}

const loopback = ['localhost', '127.0.0.1', '[::1]']
const loopbackHosts = [...loopback, '::1']

/**
 * Works out the public address. Without BASE_URL the pages are for this machine alone: serving
 * others needs the address by which they come, or their forms would all be refused; and https, or
 * passwords and sessions could be read on the way.
 */
export function readAddress(options: {
  readonly host: string
  readonly port: number
  readonly baseUrl: string | undefined
  /** Its ALLOW_PLAIN_HTTP says whether others may come by http. */
  readonly env: Readonly<Record<string, string | undefined>>
}): WebAddress {
  const { host, port, baseUrl, env } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`invalid PORT '${port}': expected 0–65535`)
  }
  const listensHere = loopbackHosts.includes(host)
  if (baseUrl !== undefined && baseUrl !== '') {
    const url = readBaseUrl(baseUrl, env)
    const { origin, hostname, protocol, href } = url
    const thisMachineOnly = listensHere && loopback.includes(hostname)
    return { publicUrl: href, origins: [origin], secure: protocol === 'https:', thisMachineOnly }
  }
  if (!listensHere) {
    throw new Error(`HOST '${host}' serves other machines: set BASE_URL to the public address`)
  }
  const origins = loopback.map((name) => `http://${name}:${port}`)
  return { publicUrl: `http://localhost:${port}/`, origins, secure: false, thisMachineOnly: true }
}

function readBaseUrl(baseUrl: string, env: Readonly<Record<string, string | undefined>>): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`invalid BASE_URL '${baseUrl}': expected https://name`)
  }
  const isPlain = url.protocol === 'http:' && !loopback.includes(url.hostname)
  if (isPlain && env['ALLOW_PLAIN_HTTP'] !== 'yes') {
    throw new Error(
      `BASE_URL '${baseUrl}' is not encrypted: set https://name, with a proxy that speaks TLS in ` +
        `front, or ALLOW_PLAIN_HTTP=yes where nobody else is on the line`,
    )
  }
  return url
}
