import type { Side } from './content-of.ts'
import type { Pairing } from './pairing.ts'
import type { PlainElement } from './plain-model.ts'

/** elements that are alike as far as this many steps around are taken for the same */
const mostRounds = 64

type Links = Map<string, { name: string; to: string }[]>

/**
 * Pairs elements that differ in nothing but their ids: same type, name, properties, and neighbours that are the same
 * in turn. Every element gets a colour from what it says; neighbours' colours are mixed in until nothing more is told apart.
 */
export function matchAlike(before: PlainElement[], after: PlainElement[], pairing: Pairing): void {
  const left = before.filter(({ key }) => !pairing.has('before', key))
  const right = after.filter(({ key }) => !pairing.has('after', key))
  if (left.length === 0 || right.length === 0) return
  const [leftColours, rightColours] = colour(
    [
      { elements: before, side: 'before' },
      { elements: after, side: 'after' },
    ],
    pairing,
  )
  const waiting = new Map<string, PlainElement[]>()
  for (const element of right) {
    const name = rightColours?.get(element.key) ?? ''
    waiting.set(name, [...(waiting.get(name) ?? []), element])
  }
  for (const element of left) {
    const other = waiting.get(leftColours?.get(element.key) ?? '')?.shift()
    if (other) pairing.add(element, other)
  }
}

function colour(sides: { elements: PlainElement[]; side: Side }[], pairing: Pairing): Map<string, string>[] {
  const links = sides.map(({ elements }) => linksOf(elements))
  let colours = sides.map(
    ({ elements, side }) =>
      new Map(
        elements.map((element) => [
          element.key,
          pairing.has(side, element.key) ? pairing.common(side, element.key) : sayOf(element),
        ]),
      ),
  )
  let kinds = 0
  for (let round = 0; ; round += 1) {
    const short = new Map<string, string>()
    const shorten = (text: string) => short.get(text) ?? short.set(text, `~${short.size}`).get(text) ?? text
    const mixed = colours.map((known, index) => {
      const { elements = [], side = 'before' } = sides[index] ?? {}
      return new Map(
        elements.map(({ key }) => {
          const own = known.get(key) ?? ''
          if (pairing.has(side, key)) return [key, own]
          const around = (links[index]?.get(key) ?? []).map(({ name, to }) => `${name} ${known.get(to) ?? to}`)
          return [key, shorten(JSON.stringify([own, ...around.sort()]))]
        }),
      )
    })
    if (short.size === kinds || round === mostRounds) return mixed
    kinds = short.size
    colours = mixed
  }
}

function sayOf({ type, name, properties }: PlainElement): string {
  const plain = Object.entries(properties).flatMap(([key, { value, refersTo, silent }]) =>
    (refersTo ?? silent) ? [] : [`${key}=${value}`],
  )
  return JSON.stringify([type, name, ...plain.sort()])
}

/** Both ways: a step is also what its flows make of it. */
function linksOf(elements: PlainElement[]): Links {
  const links: Links = new Map(elements.map(({ key }) => [key, []]))
  for (const { key, properties } of elements)
    for (const [name, { refersTo = [] }] of Object.entries(properties))
      for (const to of refersTo) {
        links.get(key)?.push({ name, to })
        links.get(to)?.push({ name: `of ${name}`, to: key })
      }
  return links
}
