/**
 * Says whether a request that changes something may have been sent by a page of ours. Browsers say where a request
 * comes from (Sec-Fetch-Site, else Origin) and pages cannot forge it; programs that say neither carry no one's cookies
 * by accident.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (!origin) return true
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}
