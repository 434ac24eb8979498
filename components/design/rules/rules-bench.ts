import type { Bench, DraftFile } from '../bench.ts'
import type { CommandStack } from '../flow/services.ts'
import type { DmnModeler } from './dmn-modeler.ts'

/** Takes the editor of one file, its path, and the other files of rules; gives the workbench of all of them. */
export function rulesBench(modeler: DmnModeler, path: string, others: () => readonly DraftFile[]): Bench {
  const commands = () => modeler.getActiveViewer()?.get<CommandStack>('commandStack')
  return {
    holds: isRules,
    texts: async () => [...others(), { path, text: (await modeler.saveXML({ format: true })).xml }],
    canUndo: () => commands()?.canUndo() ?? false,
    canRedo: () => commands()?.canRedo() ?? false,
    undo: () => commands()?.undo(),
    redo: () => commands()?.redo(),
  }
}

/** Says whether a file of a draft is one of rules. */
export const isRules = (path: string) => path.toLowerCase().endsWith('.dmn')
