import type { FlowEditorProps } from '@/components/design/flow/flow-editor.tsx'
import { clockKeyOf } from '@/processes/contract/clock-keys.ts'

/** Takes the templates of the page's language; gives what the editor is told of the process contract. */
export function flowContract(templates: readonly object[]): FlowEditorProps['contract'] {
  return {
    templates,
    clockKeyOf,
    // reading formulas takes as much script as drawing a page: only who looks at variables waits for it
    loadUses: async () => (await import('@/processes/lint/variable-uses.ts')).variableUses,
  }
}
