export const LAMPS = ['red', 'amber', 'green', 'pause'] as const

type FilterLamp = (typeof LAMPS)[number]

/** What the case list shows; the address carries it. */
export type CaseFilter = { q: string; status: string; lamp: FilterLamp | ''; scope: 'open' | 'mine' | 'all' }

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim()

/** Takes the query of an address; gives the filter. What it does not know is left out. */
export function readFilter(query: Query): CaseFilter {
  const lamp = one(query['lamp'])
  const scope = one(query['scope'])
  return {
    q: one(query['q']).slice(0, 100),
    status: one(query['status']).slice(0, 60),
    lamp: LAMPS.find((known) => known === lamp) ?? '',
    scope: scope === 'mine' || scope === 'all' ? scope : 'open',
  }
}

/** Takes a filter and perhaps the cursor of the next page; gives the address of that list, without empty parts. */
export function filterHref({ q, status, lamp, scope }: CaseFilter, cursor?: string): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(status && { status }),
    ...(lamp && { lamp }),
    ...(scope !== 'open' && { scope }),
    ...(cursor && { cursor }),
  }).toString()
  return query ? `/cases?${query}` : '/cases'
}
