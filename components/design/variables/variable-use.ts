type At = { id: string; name: string }

/** A variable of the flow: the elements that write it and those that read it; `fromStart` is there before the flow. */
export type VariableUse = { name: string; fromStart: boolean; writers: At[]; readers: At[] }
