import type { Reason } from '@/domain/shared/refusal.ts'

type Unit = { id: string; code: string }
type Facts = { leadUnit: string | null; coUnits: string[]; urgency: number; known: Unit[]; previous: string | null }

export type Dispatch = { lead: Unit; coUnits: Unit[]; urgency: number; previous: string | null } | { missing: Reason }

/** A dispatch needs a lead unit that exists; co-handling units that do not exist are a fault of the rules, not dropped. */
export function decideDispatch({ leadUnit, coUnits, urgency, known, previous }: Facts): Dispatch {
  if (leadUnit === null) return { missing: { code: 'job.lead_unit_missing' } }
  const find = (code: string) => known.find((unit) => unit.code === code)
  const unknown = [leadUnit, ...coUnits].find((code) => !find(code))
  if (unknown !== undefined) {
    const variable = unknown === leadUnit ? 'leadUnit' : 'coUnits'
    return { missing: { code: 'job.unit_unknown', params: { unit: unknown, variable } } }
  }
  const found = (code: string) => find(code) as Unit
  return { lead: found(leadUnit), coUnits: coUnits.map(found), urgency, previous }
}
