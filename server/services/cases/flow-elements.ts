export type FlowElement = {
  id: string
  state: 'done' | 'active' | 'incident' | 'cancelled'
  /** how often the case has been there */
  count: number
  enteredAt: Date
  leftAt: Date | null
}

/** One visit of an element as the mirror keeps it; `current` = by the instance that carries the case now. */
export type FlowVisit = {
  key: string
  elementId: string
  state: string
  enteredAt: Date
  leftAt: Date | null
  current: boolean
}

/**
 * Takes the visits of all instances that have carried a case, and the element instances with an open incident; gives
 * one entry per element. Where an older instance still seemed to be does not count: the case stands in the current one.
 */
export function flowElements(visits: readonly FlowVisit[], stuck: ReadonlySet<string>): FlowElement[] {
  const elements = new Map<string, FlowElement>()
  for (const visit of visits) {
    const state = stateOf(visit, stuck)
    const known = elements.get(visit.elementId)
    if (!known) {
      const { elementId: id, enteredAt, leftAt } = visit
      elements.set(id, { id, state, count: 1, enteredAt, leftAt })
      continue
    }
    known.count += 1
    if (visit.enteredAt > known.enteredAt) Object.assign(known, { enteredAt: visit.enteredAt, leftAt: visit.leftAt })
    if (weight[state] > weight[known.state]) known.state = state
  }
  return [...elements.values()]
}

const weight: Record<FlowElement['state'], number> = { cancelled: 0, done: 1, active: 2, incident: 3 }

function stateOf({ key, state, current }: FlowVisit, stuck: ReadonlySet<string>): FlowElement['state'] {
  if (state === 'completed') return 'done'
  if (state !== 'active' || !current) return 'cancelled'
  return stuck.has(key) ? 'incident' : 'active'
}
