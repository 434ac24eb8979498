import { defaultPolicy } from './alarm-policy.ts'
import type { Words } from '../shared/words.ts'

/** Names of the shipped level codes; a level that a model or a policy invents brings its own. */
const levelNames: ReadonlyMap<string, Words> = new Map(defaultPolicy.levels.map(({ code, name }) => [code, name]))

/** Takes a level code and what its event is called, if it is drawn; gives its name in the language. */
export function levelName(code: string, locale: 'zh' | 'en', drawn?: string): string {
  return levelNames.get(code)?.[locale] ?? drawn ?? code
}
