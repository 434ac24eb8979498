import { canvasWords } from './canvas-words.ts'
import { elementWords } from './element-words.ts'
import { groupWords } from './group-words.ts'
import { helpWords } from './help-words.ts'
import { ruleValueWords } from './rule-value-words.ts'
import { ruleWords } from './rule-words.ts'

/** Everything bpmn.io asks a translation for, by the English of it. */
export const dictionary: Readonly<Record<string, string>> = {
  ...elementWords,
  ...groupWords,
  ...helpWords,
  ...canvasWords,
  ...ruleWords,
  ...ruleValueWords,
}
