import type { AbstractIntlMessages } from 'next-intl'
import type { PageLocale } from './locale.ts'

/** One file per area and language: `messages/<locale>/<area>.json`; its name is the first part of a key. */
const areas = [
  'board',
  'cases',
  'channels',
  'design',
  'drill',
  'form',
  'formBench',
  'login',
  'migrate',
  'notifications',
  'processes',
  'replay',
  'report',
  'rules',
  'shell',
  'start',
  'time',
  'track',
  'trial',
  'ui',
  'work',
] as const

/** Takes a language; gives every text of the pages in it. */
export async function loadMessages(locale: PageLocale): Promise<AbstractIntlMessages> {
  const files = await Promise.all(
    areas.map(async (area) => {
      const file = (await import(`../../messages/${locale}/${area}.json`)) as { default: AbstractIntlMessages }
      return [area, file.default] as const
    }),
  )
  return Object.fromEntries(files)
}
