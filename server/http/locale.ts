import type { Locale } from '@/domain/shared/refusal-text.ts'

/** Takes the `locale` cookie and `Accept-Language`; gives the language of texts. What the person chose comes first. */
export function localeOf(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (cookie) return cookie.startsWith('en') ? 'en' : 'zh'
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const weight = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh'
}
