/** What a browser calls itself, most particular first: most of them also name those they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Words for browser and system out of a User-Agent header (`Firefox, Windows`); empty where unknown. */
export function wordDevice(userAgent: string): string {
  const known = userAgent.slice(0, 1000)
  const find = (list: typeof browsers) => list.find(([mark]) => mark.test(known))?.[1]
  return [find(browsers), find(systems)].filter((word) => word !== undefined).join(', ')
}
