import type { Pairing } from './pairing.ts'
import type { PlainElement, PlainProperty } from './plain-model.ts'

export type Side = 'before' | 'after'

/** Takes an element; gives its properties under names both sides share. Cells of a column that came or went are no part. */
export function sharedProperties(
  { properties }: PlainElement,
  side: Side,
  pairing: Pairing,
): Map<string, PlainProperty & { key: string }> {
  return new Map(
    Object.entries(properties).flatMap(([key, property]) => {
      const { under } = property
      if (under === undefined) return [[key, { ...property, key }] as const]
      return pairing.has(side, under) ? [[`under ${pairing.common(side, under)}`, { ...property, key }] as const] : []
    }),
  )
}

/** Takes a property; gives what is compared of it: other elements by their common names. */
export function comparable({ value, refersTo }: PlainProperty, side: Side, pairing: Pairing): string {
  return refersTo ? [...refersTo.map((key) => pairing.common(side, key))].sort().join(' ') : value
}

/** Takes a row; gives all it says, in an order that depends on nothing but the names. */
export function contentOf(element: PlainElement, side: Side, pairing: Pairing): string[] {
  const shared = [...sharedProperties(element, side, pairing)].filter(([, { silent }]) => !silent)
  return shared.map(([name, property]) => `${name}=${comparable(property, side, pairing)}`).sort()
}
