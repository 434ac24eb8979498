import { parseLimit } from '@/domain/process/parse-limit.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { Words } from '@/domain/shared/words.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { both } from '../catalogue/definition.ts'
import type { CatalogueEntry, Property } from '../catalogue/definition.ts'
import type { Element } from '../moddle/element.ts'
import { isA, jobTypeOf, messageOf } from '../moddle/element.ts'

type Shown = Exclude<Property, { kind: 'hidden' }>

/** Takes an element; gives what the contract draws it as: by its template, else by what it is. */
export function entryOf(element: Element): CatalogueEntry | undefined {
  const { modelerTemplate } = element as { modelerTemplate?: string }
  const job = jobTypeOf(element)
  return (
    catalogue.find(({ id }) => id === modelerTemplate) ??
    catalogue.find((entry) => job !== undefined && entry.job === job) ??
    catalogue.find(({ kind }) => isA(element, 'bpmn:UserTask') && kind === 'UserTask') ??
    catalogue.find(
      ({ kind, category }) =>
        category === 'clock' && element.$type === `bpmn:${kind}` && messageOf(element)?.name?.startsWith('clock.'),
    )
  )
}

/** Takes an entry; gives its properties by the path they have in an element. */
export function shownProperties(entry: CatalogueEntry | undefined): Map<string, Shown> {
  return new Map((entry?.properties ?? []).flatMap((property) => (property.kind === 'hidden' ? [] : pathsOf(property))))
}

function pathsOf(property: Shown): [string, Shown][] {
  const { binding } = property
  switch (binding.at) {
    case 'header':
      return [[`header.${binding.key}`, property]]
    case 'input':
      return [[`input.${binding.name}`, property]]
    case 'property':
      return [[`property.${binding.name}`, property]]
    case 'decision':
      return [[`zeebe:CalledDecision.${binding.property}`, property]]
    case 'attribute':
      return [[binding.name, property]]
    case 'message':
      return [['eventDefinitions[0].messageRef.name', property]]
    case 'messageKey':
      return [['eventDefinitions[0].messageRef.zeebe:Subscription.correlationKey', property]]
    case 'name':
    case 'output':
      return []
    default:
      return binding satisfies never
  }
}

/** Takes a property of the contract; gives what it means when it is not there, undefined when it then means nothing. */
export function absentMeans(property: Shown): string | undefined {
  if (property.binding.at === 'attribute') return undefined
  if (property.kind === 'flag') return 'false'
  if (property.kind === 'number' && property.value === 0) return '0'
  return property.id === 'calendar' || property.id === 'limitReading' ? firstChoice(property) : undefined
}

const firstChoice = (property: Shown) => (property.kind === 'choice' ? property.value : undefined)

const moves = 'move.'

/** Takes a property of the contract and its value; gives the value in words, and whether they finish a sentence. */
export function contractWords(property: Shown, value: string): { words: Words; phrase?: boolean } {
  if (property.kind === 'choice')
    return { words: property.choices.find((choice) => choice.value === value)?.label ?? same(value) }
  if (property.kind !== 'flag') return { words: same(value) }
  const on = value === 'true'
  const { zh, en } = property.label
  if (property.id.startsWith(moves))
    return { words: both(`${on ? '' : '不'}允许${zh}`, `${en} ${on ? 'allowed' : 'not allowed'}`), phrase: true }
  if (property.binding.at === 'attribute')
    return { words: both(`${on ? '' : '不'}${zh}`, `${on ? '' : 'no longer: '}${en}`), phrase: true }
  return { words: both(`${on ? '勾选' : '不勾选'}“${zh}”`, `“${en}” ${on ? 'ticked' : 'not ticked'}`), phrase: true }
}

/** Takes headers; gives the limit they write as one property, null when they write none. */
export function limitOf(headers: Record<string, string>): { value: string; words: Words } | null {
  const { limitFrom, limitAmount, limitUnit } = headers
  if (limitFrom === undefined && limitAmount === undefined && limitUnit === undefined) return null
  const limit = parseLimit({ ...headers, limitReading: undefined })
  const value = [limitFrom, limitAmount, limitUnit].filter((part) => part !== undefined).join(' ')
  switch (limit?.from) {
    case 'fixed':
      return { value: `${limit.amount} ${limit.unit}`, words: both(limitWords(limit, 'zh'), limitWords(limit, 'en')) }
    case 'catalogue':
      return { value: 'catalogue', words: both('事项目录的时限', 'the limit of the catalogue') }
    case 'decision':
      return { value: 'decision', words: both('规则表的时限', 'the limit of a decision table') }
    case undefined:
      return { value, words: same(value) }
    default:
      return limit satisfies never
  }
}

/** Data is the same in every language. */
export const same = (text: string): Words => ({ zh: text, en: text })
