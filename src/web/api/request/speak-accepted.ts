import type { MiddlewareHandler } from 'hono'
import { wordsOf, type Language } from '../../messages/words.ts'
import type { WebEnv } from '../../request/web-env.ts'

/** Problems are told in the language that the request likes better; no cookie is read. */
export const speakAccepted: MiddlewareHandler<WebEnv> = (c, next) => {
  const language = preferredLanguage(c.req.header('accept-language'))
  c.set('language', language)
  c.set('words', wordsOf(language))
  return next()
}

/** English where it is liked better than Indonesian (RFC 9110, 12.5.4), else Indonesian. */
export function preferredLanguage(accept: string | undefined): Language {
  const quality = { id: 0, en: 0 }
  for (const range of (accept ?? '').split(',').slice(0, 50)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const q = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
    const [language] = tag.split('-')
    if (language === 'id' || language === 'en') {
      quality[language] = Math.max(quality[language], Number(q) || 0)
    }
  }
  return quality.en > quality.id ? 'en' : 'id'
}
