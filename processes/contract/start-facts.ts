import { evaluate } from 'feelin'
import { extensionOf, isA } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses } from './moddle/walk.ts'

/**
 * Takes the text of a BPMN file; gives the variables its start event sets to constants: a case that is set down further
 * on skips that event, and the conditions of the flow ask for them. Throws when it is no BPMN.
 */
export async function startFacts(bpmn: string): Promise<Record<string, unknown>> {
  const [process] = executableProcesses((await parseBpmn(bpmn)).definitions)
  const starts = (process?.flowElements ?? []).filter((element) => isA(element, 'bpmn:StartEvent'))
  const outputs = starts.flatMap((start) => extensionOf(start, 'zeebe:IoMapping')?.outputParameters ?? [])
  return Object.fromEntries(
    outputs.flatMap(({ source, target }) => {
      const value = constantOf(source)
      return value === undefined || target === undefined ? [] : [[target, value]]
    }),
  )
}

function constantOf(source: string | undefined): unknown {
  if (!source?.startsWith('=')) return source
  try {
    const { value, warnings } = evaluate(source.slice(1), {})
    return warnings.length > 0 || value === null ? undefined : value
  } catch {
    return undefined
  }
}
