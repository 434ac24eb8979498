import { parseOutcomes } from '@/domain/process/parse-outcomes.ts'
import type { PlainProperty } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import type { Element } from '../moddle/element.ts'
import { headersOf } from '../moddle/element.ts'
import { labelOfPath, typeWords } from './bpmn-words.ts'
import { isInlined } from './bpmn-nodes.ts'
import { absentMeans, contractWords, entryOf, limitOf, same, shownProperties } from './contract-words.ts'
import { declaredWords } from './declared-words.ts'
import { flatten, type Flattening, type Node } from './flatten.ts'
import { mappingOrder } from './mapping-order.ts'
import { ownWords } from './own-words.ts'
import { sequenceOf } from './sequence-of.ts'
import { unitWords, type Spelling } from './spelling.ts'

const rules: Flattening = {
  skip: new Set([
    ...[
      'rootElements',
      'participants',
      'messageFlows',
      'laneSets',
      'lanes',
      'childLaneSet',
      'flowElements',
      'artifacts',
    ],
    ...['diagrams', 'incoming', 'outgoing', 'flowNodeRef', 'exporter', 'exporterVersion', 'modelerTemplateIcon'],
  ]),
  inline: isInlined,
  named: {
    'zeebe:TaskHeaders': [{ list: 'values', prefix: 'header', name: 'key', value: 'value' }],
    'zeebe:Properties': [{ list: 'properties', prefix: 'property', name: 'name', value: 'value' }],
    'zeebe:IoMapping': [
      { list: 'inputParameters', prefix: 'input', name: 'target', value: 'source' },
      { list: 'outputParameters', prefix: 'output', name: 'target', value: 'source' },
    ],
  },
}

const limitHeaders = ['header.limitFrom', 'header.limitAmount', 'header.limitUnit']
const places = new Set(['sourceRef', 'targetRef', 'attachedToRef'])

type Context = { file: string; spelling: Spelling }

/** Takes an element; gives its properties as the contract calls them, with what they mean when they are left out. */
export function bpmnProperties(element: Element, { file, spelling }: Context): Record<string, PlainProperty> {
  const flat = flatten(element, rules)
  const shown = shownProperties(entryOf(element))
  for (const [path, property] of shown) {
    const meaning = absentMeans(property)
    // the engine drops headers that are empty
    if (meaning !== undefined && !flat.get(path)?.value) flat.set(path, { value: meaning })
  }
  const properties: Record<string, PlainProperty> = {}
  if (element.$type === 'bpmn:Process') properties['id'] = plain('id', element.id)
  else properties['type'] = { ...plain('type', element.$type), words: typeWords(element.$type) ?? same(element.$type) }
  for (const [path, { value, refersTo, silent }] of flat) {
    if (limitHeaders.includes(path) || (path.startsWith('header.') && value === '')) continue
    if (path === 'header.outcomes') {
      Object.assign(properties, outcomesOf(value))
      continue
    }
    const property = shown.get(path)
    const told = property && { label: property.label, ...contractWords(property, value) }
    properties[path] = {
      ...{ ...plain(path, value), words: wordsOf(path, value, spelling) },
      ...told,
      ...codeWords(path, value, spelling),
      ...(refersTo && {
        refersTo: refersTo.map(({ id }) => `${file}#${id ?? ''}`),
        words: both(listed(refersTo, 'zh'), listed(refersTo, 'en')),
      }),
      ...(places.has(path) && { place: true }),
      ...(silent && { silent }),
    }
  }
  Object.assign(properties, mappingOrder(element))
  const limit = limitOf(headersOf(element))
  if (limit) properties['limit'] = { label: both('时限', 'limit'), ...limit }
  return properties
}

const plain = (path: string, value: string): PlainProperty => ({ label: labelOfPath(path), value, words: same(value) })

const listed = (nodes: Node[], language: keyof Words) =>
  nodes.map((node) => ownWords(node as unknown as Element)[language]).join(language === 'zh' ? '、' : ', ')

function wordsOf(path: string, value: string, { unit }: Spelling): Words {
  if (/(^|\.|\])type$/.test(path)) return typeWords(value) ?? same(value)
  const declared = declaredWords(path, value)
  if (declared) return declared
  if (value === 'true' || value === 'false') return value === 'true' ? both('是', 'yes') : both('否', 'no')
  return value === '' ? both('（空）', '(empty)') : unitWords(value, unit)
}

function codeWords(path: string, value: string, { role, status }: Spelling): { words: Words } | undefined {
  const known = { 'header.role': role, 'header.status': status }[path]?.get(value)
  return known && { words: known }
}

/** An outcome is compared by its code: its words may change, it may come, go, or be offered elsewhere in the list. */
function outcomesOf(header: string): Record<string, PlainProperty> {
  const outcomes = parseOutcomes(header)
  if (!outcomes)
    return { 'header.outcomes': { ...plain('header.outcomes', header), label: both('结果选项', 'outcomes') } }
  const each = outcomes.map(({ code, text }): [string, PlainProperty] => [
    `outcome.${code}`,
    {
      label: both(`结果选项 ${code} `, `outcome ${code}`),
      value: text,
      words: both(`「${text}」`, `“${text}”`),
      member: true,
    },
  ])
  const order = outcomes.map(({ code, text }) => ({ key: code, name: text }))
  return Object.fromEntries([...each, ['outcomes', sequenceOf(both('结果选项的顺序', 'order of outcomes'), order)]])
}
