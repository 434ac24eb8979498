import { boardLamps, type BoardLamp } from '@/domain/board/board-lamp.ts'

export const boardAxes = ['unit', 'region', 'category'] as const

type FilterLamp = BoardLamp | 'attention' | 'all'

/** What the board shows; the address carries it, so that it can be sent to a colleague. Empty text: everything. */
export type BoardFilter = {
  by: (typeof boardAxes)[number]
  region: string
  category: string
  /** root of the matrix, and one row and column of it */
  under: string
  unit: string
  step: string
  /** `attention`: overdue or soon due */
  lamp: FilterLamp
  only: 'supervised' | 'held' | 'starred' | ''
  q: string
}

type Query = Record<string, string | string[] | undefined>

const onlys = ['supervised', 'held', 'starred'] as const
const lamps: readonly FilterLamp[] = [...boardLamps, 'attention', 'all']

/** Takes the query of an address; gives the filter. Who names nothing in particular wants what needs attention. */
export function readBoardFilter(query: Query): BoardFilter {
  const text = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim().slice(0, 100)
  }
  const code = (name: string) => (/^[\w.:-]*$/u.test(text(name)) ? text(name) : '')
  const narrowed = {
    ...{ unit: code('unit'), step: code('step'), q: text('q') },
    only: onlys.find((name) => text(name) === '1') ?? ('' as const),
  }
  return {
    by: boardAxes.find((axis) => axis === text('by')) ?? 'unit',
    ...{ region: code('region'), category: code('category'), under: code('under') },
    ...narrowed,
    lamp: lamps.find((lamp) => lamp === text('lamp')) ?? usualLamp(narrowed),
  }
}

function usualLamp({ unit, step, q, only }: Pick<BoardFilter, 'unit' | 'step' | 'q' | 'only'>): FilterLamp {
  return unit || step || q || only ? 'all' : 'attention'
}

/** Takes a filter and perhaps the cursor of the next page; gives the query of that board, without empty parts. */
export function boardSearch(filter: BoardFilter, more: Record<string, string> = {}): string {
  const { by, lamp, only } = filter
  const words = ['region', 'category', 'under', 'unit', 'step', 'q'] as const
  return new URLSearchParams({
    ...(by !== 'unit' && { by }),
    ...Object.fromEntries(words.flatMap((name) => (filter[name] ? [[name, filter[name]]] : []))),
    ...(lamp !== usualLamp(filter) && { lamp }),
    ...(only && { [only]: '1' }),
    ...more,
  }).toString()
}

/** The address of the board with this filter. */
export function boardHref(filter: BoardFilter, more: Record<string, string> = {}): string {
  const query = boardSearch(filter, more)
  return query ? `/board?${query}` : '/board'
}

/** Takes a filter; gives the query the API understands, for its list and its export. */
export function apiSearch({ by: _, lamp, only, ...texts }: BoardFilter): Record<string, string> {
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  return { ...given, ...(lamp !== 'all' && { lamp }), ...(only && { [only]: 'true' }) }
}
