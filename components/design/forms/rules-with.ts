import type { FormRules } from '@/domain/form/schema.ts'

/** Takes the rules of a field and what changes; gives them without what is undefined, so that the file says no more than it must. */
export function rulesWith(rules: FormRules | undefined, change: { [name: string]: unknown }): FormRules {
  return Object.fromEntries(Object.entries({ ...rules, ...change }).filter(([, value]) => value !== undefined))
}
