type HeaderBag = Headers | Record<string, string | string[] | undefined> | undefined

/** The address a request came from, as the nearest proxy names it; 'unknown' without one. Only for slowing down guessing. */
export function clientAddress(headers: HeaderBag): string {
  const forwarded = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for']
  const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')
  return list.split(',').at(-1)?.trim().slice(0, 64) || 'unknown'
}
