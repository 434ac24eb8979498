import type { PlainProperty } from '@/domain/diff/plain-model.ts'
import { both } from '../catalogue/definition.ts'
import { extensionOf, type Element } from '../moddle/element.ts'
import { sequenceOf } from './sequence-of.ts'

/**
 * Takes an element; gives the order of its inputs or outputs where it has a meaning: the engine maps one after the other,
 * so it has one as soon as a later one reads what an earlier one wrote.
 */
export function mappingOrder(element: Element): Record<string, PlainProperty> {
  const { inputParameters = [], outputParameters = [] } = extensionOf(element, 'zeebe:IoMapping') ?? {}
  return {
    ...(isChained(inputParameters) && {
      inputs: sequenceOf(both('输入的顺序', 'order of inputs'), named(inputParameters)),
    }),
    ...(isChained(outputParameters) && {
      outputs: sequenceOf(both('输出的顺序', 'order of outputs'), named(outputParameters)),
    }),
  }
}

const named = (mappings: Element[]) => mappings.map(({ target = '' }) => ({ key: target, name: target }))

function isChained(mappings: Element[]): boolean {
  const words = mappings.map(({ source = '' }) => new Set(source.match(/[\p{L}_][\p{L}\p{N}_]*/gu)))
  return mappings.some(({ target }, at) => words.some((source, other) => other !== at && target && source.has(target)))
}
