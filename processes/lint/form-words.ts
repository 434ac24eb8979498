import { readStep } from '@/processes/contract/read-step.ts'
import type { LintContext } from './rule.ts'

/** Takes the id of a form; gives what people call it: its name, else the steps that use it, else its id. */
export function formWords(id: string, { bundle, steps }: Pick<LintContext, 'bundle' | 'steps'>): string {
  const name = bundle.forms[id]?.['name']
  if (typeof name === 'string' && name) return name
  const users = steps.map(readStep).flatMap((step) => (step.form === id && step.name ? step.name : []))
  return [...new Set(users)].join('、') || id
}
