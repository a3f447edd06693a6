/** Where the pages are reached, and from where forms may come. */
export type WebAddress = {
  readonly publicUrl: string
  readonly origins: readonly string[]
  /** Cookies only over https. */
  readonly secure: boolean
}

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Works out the public address. Without BASE_URL the pages are for this machine alone: serving
 * others needs the address by which they come, or their forms would all be refused.
 */
export function readAddress(options: {
  readonly host: string
  readonly port: number
  readonly baseUrl: string | undefined
}): WebAddress {
  const { host, port, baseUrl } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`invalid PORT '${port}': expected 0–65535`)
  }
  if (baseUrl !== undefined && baseUrl !== '') return readBaseUrl(baseUrl)
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) {
    throw new Error(`HOST '${host}' serves other machines: set BASE_URL to the public address`)
  }
  const origins = loopback.map((name) => `http://${name}:${port}`)
  return { publicUrl: `http://localhost:${port}/`, origins, secure: false }
}

function readBaseUrl(baseUrl: string): WebAddress {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`invalid BASE_URL '${baseUrl}': expected https://name`)
  }
  return { publicUrl: url.href, origins: [url.origin], secure: url.protocol === 'https:' }
}
