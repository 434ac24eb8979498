import type Modeler from 'bpmn-js/lib/Modeler'
import { useState } from 'react'
import type { CommandStack, ElementRegistry } from '../flow/services.ts'
import type { Choice } from '../step/choice-of.tsx'
import { namedForms } from '../step/form-names.ts'
import { wayTargets, type WayTarget } from '../step/way-targets.ts'
import type { Finding } from './finding.ts'
import type { DecidedMend } from './mend-fault.ts'

/** What the list of findings needs to mend one: the answers of those that ask, and the act itself. */
export type Mending = {
  /** ways an outcome may lead, forms a step may use */
  choicesOf: (finding: Finding) => readonly WayTarget[]
  /** `answer` is one of the choices, null for a new end; undefined where nothing is asked */
  mend: (finding: Finding, answer?: string | null) => void
}

/**
 * Takes a modeler, what was found and the forms by name; gives the findings that are still there, since one just mended
 * is not found again before the next check, and what mends them. Each mend is one step of undo.
 */
export function useMending(
  modeler: Modeler | null,
  findings: readonly Finding[] | null,
  forms: readonly Choice[],
): { left: readonly Finding[] | null; mending: Mending | undefined } {
  const [mended, setMended] = useState<ReadonlySet<Finding>>(new Set())
  const left = findings?.filter((finding) => !mended.has(finding)) ?? null
  if (!modeler) return { left, mending: undefined }
  const registry = modeler.get<ElementRegistry>('elementRegistry')
  const choicesOf = ({ element, mend }: Finding): readonly WayTarget[] => {
    const shape = registry.get(element)
    if (mend?.kind === 'form')
      return mend.forms.map(
        (id) => namedForms(forms, registry).find(({ value }) => value === id) ?? { value: id, name: id },
      )
    return mend?.kind === 'outcome' && shape ? wayTargets(registry, shape) : []
  }
  const mend = (finding: Finding, answer?: string | null) => {
    const element = registry.get(finding.element)
    const decided = decide(finding, answer, registry)
    if (!element || !decided) return
    modeler.get<CommandStack>('commandStack').execute('design.mendFault', { element, mend: decided })
    setMended((before) => new Set(before).add(finding))
  }
  return { left, mending: { choicesOf, mend } }
}

function decide({ mend }: Finding, answer: string | null | undefined, registry: ElementRegistry): DecidedMend | null {
  if (mend?.kind === 'form') return answer ? { kind: 'header', key: 'form', value: answer } : null
  if (mend?.kind === 'outcome') return { ...mend, target: (answer && registry.get(answer)) || null }
  return mend
}
