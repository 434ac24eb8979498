/** One visit of a human step. `border`: the event that took it back, by its id. */
export type StepRecord = {
  element: string
  ended: 'completed' | 'takenBack'
  outcome: string | null
  form: Record<string, unknown>
  border: string | null
}

export type JobRecord = { element: string; type: string; output: Record<string, unknown> }

/** A message or timer that was waited for, with the variables it brought; null where nobody wrote them down. */
export type WaitRecord = { element: string; message: string | null; variables: Record<string, unknown> | null }

/** A record and the moment it counts from, as its place among all of a case. */
export type Placed<T> = T & { order: number }

/** What is on record of one ended case, in the ids of its own version. */
export type CaseTrace = {
  number: string
  /** at the start */
  variables: Record<string, unknown>
  /** names the flow had at its start and nobody wrote down */
  unknown: readonly string[]
  steps: Placed<StepRecord>[]
  jobs: JobRecord[]
  waits: Placed<WaitRecord>[]
  /** steps and waits in the order they were left, and the end events */
  way: string[]
  withdrawn: boolean
}

/** Where a way ends that was withdrawn or voided. */
export const withdrawnEnd = '~withdrawn'
