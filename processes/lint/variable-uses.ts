import { extensionOf, isA, labelOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { everythingIn, executableProcesses } from '@/processes/contract/moddle/walk.ts'
import { atStart, broughtBy } from './known-variables.ts'
import { variablesIn } from './variables-in.ts'

type At = { id: string; name: string }

/** A variable of the flow: the elements that write it and those that read it; `fromStart` is there before the flow. */
export type VariableUse = { name: string; fromStart: boolean; writers: At[]; readers: At[] }

/** Takes a parsed model; gives every variable its flow writes or reads, those of the start last. */
export function variableUses(definitions: Element): VariableUse[] {
  const uses = new Map<string, VariableUse>()
  const useOf = (name: string) => {
    const found = uses.get(name) ?? { name, fromStart: atStart.includes(name), writers: [], readers: [] }
    uses.set(name, found)
    return found
  }
  for (const process of executableProcesses(definitions)) {
    for (const element of [process, ...everythingIn(process)]) {
      const at = { id: element.id, name: labelOf(element) }
      for (const name of namesOf(broughtBy(element) ?? [])) useOf(name).writers.push(at)
      for (const name of namesOf(expressionsOf(element).flatMap((text) => variablesIn(text) ?? [])))
        useOf(name).readers.push(at)
    }
  }
  const rank = ({ fromStart }: VariableUse) => Number(fromStart)
  return [...uses.values()].sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
}

/** What stands before the first dot, each name once. */
const namesOf = (names: readonly string[]) => new Set(names.map((name) => name.split('.')[0] ?? name))

/** Everything of an element that the engine evaluates, without the leading `=`. */
export function expressionsOf(element: Element): string[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping')
  const loop = extensionOf(element.loopCharacteristics, 'zeebe:LoopCharacteristics')
  const timers = (element.eventDefinitions ?? []).flatMap((event) => [
    event.timeDate,
    event.timeDuration,
    event.timeCycle,
  ])
  const texts = [
    element.conditionExpression?.body,
    extensionOf(element, 'zeebe:Script')?.expression,
    ...(mapping?.inputParameters ?? []).map(({ source }) => source),
    ...(isA(element, 'bpmn:StartEvent') ? [] : (mapping?.outputParameters ?? []).map(({ source }) => source)),
    ...[loop?.inputCollection, loop?.outputElement],
    ...timers.map((timer) => timer?.body),
  ]
  return texts.flatMap((text) => (text?.startsWith('=') ? [text.slice(1)] : []))
}
