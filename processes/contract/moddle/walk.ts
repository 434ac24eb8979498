import { isA } from './element.ts'
import type { Element } from './element.ts'

/** Gives the executable processes of a file. */
export function executableProcesses(definitions: Element): Element[] {
  return (definitions.rootElements ?? []).filter((root) => isA(root, 'bpmn:Process') && root.isExecutable === true)
}

/** Gives everything drawn in a scope, subprocesses and what is in them included. */
export function everythingIn(scope: Element): Element[] {
  const found = [...(scope.flowElements ?? [])]
  for (const element of found) found.push(...(element.flowElements ?? []))
  return found
}

/** Gives everything with a place in the flow: steps, events, gateways, subprocesses. */
export function flowNodesIn(scope: Element): Element[] {
  return everythingIn(scope).filter((element) => isA(element, 'bpmn:FlowNode'))
}

/** Gives the scopes around an element, the nearest first. */
export function scopesAround(element: Element): Element[] {
  const scopes: Element[] = []
  for (let scope = element.$parent; scope; scope = scope.$parent) scopes.push(scope)
  return scopes
}
