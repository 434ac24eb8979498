/** A gateway passed on paper: which flow was taken, and what its condition asked. `at`: how far the way had come. */
export type Choice = {
  at: number
  gateway: string
  name: string
  flow: { name: string; to: string }
  condition: string | null
  asked: { name: string; value: unknown }[]
}

/** A decision that gives another result than the version of the case did, part by part. */
export type RulesChange = {
  at: number
  element: string
  name: string
  parts: { name: string; before: unknown; after: unknown }[]
}

export const stopCodes = [
  ...(['step', 'outcome', 'variable', 'formula', 'noWay', 'closed', 'rules', 'loop', 'moved'] as const),
] as const
export type StopCode = (typeof stopCodes)[number]

/** Where the paper ends before the case does; `detail`: the outcome, variable or formula it ends at. */
export type Stop = { at: string; name: string; code: StopCode; detail: string }

/** A limit the way asks for: of a visited step (its place among the case's records) or a clock of the whole case. */
export type LimitAsked = { element: string; order: number | null; clock: string | null; decided: unknown }

/** The way a case would take: steps, waits and ends in the ids of the version it was walked in. */
export type Walk = { way: string[]; stop: Stop | null; choices: Choice[]; rules: RulesChange[]; limits: LimitAsked[] }

/** What the walk asks of whoever can evaluate decisions; `own` is the element of the case's version that asks the like. */
export type RulesAsked = { decision: string; own: string | null; variables: Record<string, unknown> }
export type RulesAnswer = { result: unknown; was: unknown; failure: string | null }
