import type { FlowEditorProps } from '@/components/design/flow/flow-editor.tsx'
import { clockKeyOf } from '@/processes/contract/clock-keys.ts'
import { variableUses } from '@/processes/lint/variable-uses.ts'

/** Takes the templates of the page's language; gives what the editor is told of the process contract. */
export function flowContract(templates: readonly object[]): FlowEditorProps['contract'] {
  return {
    templates,
    clockKeyOf,
    usesIn: variableUses,
  }
}
