/** The languages of the pages, Chinese first. */
export const locales = ['zh-CN', 'en'] as const

export type PageLocale = (typeof locales)[number]

export const localeCookie = 'locale'

/** Takes the cookie's text; gives a language there is. The browser's own wish is not asked: Chinese comes first. */
export function readLocale(given: string | undefined): PageLocale {
  return locales.find((locale) => locale === given) ?? 'zh-CN'
}
