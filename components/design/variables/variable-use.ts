import type { ModelElement } from '../flow/model-element.ts'

type At = { id: string; name: string }

/** A variable of the flow: the elements that write it and those that read it; `fromStart` is there before the flow. */
export type VariableUse = { name: string; fromStart: boolean; writers: At[]; readers: At[] }

/** Fetches what tells the variables of a model. */
export type LoadUses = () => Promise<(definitions: ModelElement) => VariableUse[]>
