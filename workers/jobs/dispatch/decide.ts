type Unit = { id: string; code: string }
type Facts = { leadUnit: string | null; coUnits: string[]; urgency: number; known: Unit[]; previous: string | null }

export type Dispatch = { lead: Unit; coUnits: Unit[]; urgency: number; previous: string | null } | { missing: string }

/** A dispatch needs a lead unit that exists; co-handling units that do not exist are a fault of the rules, not dropped. */
export function decideDispatch({ leadUnit, coUnits, urgency, known, previous }: Facts): Dispatch {
  if (leadUnit === null) return { missing: 'no lead unit was decided before the dispatch' }
  const find = (code: string) => known.find((unit) => unit.code === code)
  const unknown = [leadUnit, ...coUnits].find((code) => !find(code))
  if (unknown !== undefined) return { missing: `there is no active unit ${unknown}` }
  const found = (code: string) => find(code) as Unit
  return { lead: found(leadUnit), coUnits: coUnits.map(found), urgency, previous }
}
