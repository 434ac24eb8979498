import type { Words } from '../shared/words.ts'

/** One property of an element, flat: nested parts of a file have a path as their key. */
export type PlainProperty = {
  label: Words
  /** what is compared, and what the API gives as before and after */
  value: string
  /** how a person reads the value */
  words: Words
  /** keys of other elements; compared by which element they mean, not by its id */
  refersTo?: string[]
  /** an order of parts with keys of their own: only the order of those on both sides is compared */
  sequence?: { key: string; name: string }[]
  /** the words finish a sentence by themselves: 改为… */
  phrase?: boolean
  /** it says what leaving it out means */
  silent?: boolean
  /** one of a list: it comes and goes */
  member?: boolean
  /** the element goes elsewhere when this changes */
  place?: boolean
  /** of a cell: the key of its column */
  under?: string
}

/** A part of a bundle that a person would point at: a step, a flow, a row of a table, a field. */
export type PlainElement = {
  file: string
  /** unique within a bundle */
  key: string
  id: string
  type: string
  name: string
  /** what it stands in, as a sentence begins: `表单「处置」：`; empty for what stands alone */
  where: Words
  /** `环节「处置」`, `第 4 行` */
  own: Words
  /** what stands between it and the label of a property */
  joint: 'of' | 'in'
  /** said when it comes or goes: its limit, its cells */
  details: Words | null
  /** key of the element it belongs to; it is compared only when that one is on both sides */
  scope: string | null
  /** by which it is found again, the surest first */
  identities: string[]
  /** rows have no identity of their own: they are found by what they say */
  byContent?: boolean
  /** the order among its neighbours has a meaning; `spot` is its place in words */
  ordered?: boolean
  spot?: Words
  /** ids of what a drawing of the flow shows of it: itself, or the steps that use the form or the rules */
  shownAt: string[]
  properties: Record<string, PlainProperty>
}

/** Where and how an element is drawn; nothing of it changes what a process does. */
export type DrawnPart = { shape?: string; way?: string; label?: string; look?: string }

/** The drawings of one file: parts by the key of the element they show. */
export type PlainDrawing = { file: string; id: string; type: string; parts: Record<string, DrawnPart> }

/** A bundle made comparable: no order, id or default without meaning is left in it. */
export type PlainModel = { elements: PlainElement[]; drawings: PlainDrawing[] }
