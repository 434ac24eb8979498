import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load-messages.ts'
import { localeCookie, readLocale } from './locale.ts'

/** The language of a request stands in a cookie, not in the address; moments are the district's. */
export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get(localeCookie)?.value)
  return { locale, messages: await loadMessages(locale), timeZone: 'Asia/Shanghai' }
})
