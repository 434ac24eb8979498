import { both } from './definition.ts'
import type { Binding, CatalogueEntry, ElementKind, Property } from './definition.ts'

const schema = '@camunda/zeebe-element-templates-json-schema/resources/schema.json'
const engineVersion = '^8.5'
const retries = '3'

const categories = {
  step: { id: 'whistle-step', name: both('办理环节', 'Steps of people') },
  auto: { id: 'whistle-auto', name: both('自动环节', 'Automatic steps') },
  clock: { id: 'whistle-clock', name: both('时限与消息', 'Clocks and messages') },
}

type Json = Record<string, unknown>

type Language = 'zh' | 'en'

/** Takes an entry of the catalogue and a language; gives the element template as bpmn.io reads it. */
export function toTemplate(entry: CatalogueEntry, language: Language = 'zh'): Json {
  const { presets } = entry
  const { id, name } = categories[entry.category]
  return {
    $schema: schema,
    id: entry.id,
    name: entry.name[language],
    description: entry.help[language],
    version: entry.version,
    engines: { camunda: engineVersion },
    category: { id, name: name[language] },
    icon: { contents: iconOf(entry.icon) },
    appliesTo: [appliesTo(entry.kind)],
    elementType: elementType(entry.kind),
    entriesVisible: {
      ...(['UserTask', 'IntermediateCatchEvent'].includes(entry.kind) && { outputs: true }),
      executionListeners: false,
      taskListeners: false,
    },
    ...(entry.keywords && { keywords: entry.keywords }),
    groups: Object.entries(entry.groups).map(([id, label]) => ({ id, label: label[language] })),
    properties: [...jobProperties(entry), ...entry.properties.map((property) => toProperty(property, language))],
    ...(presets && { presets: presets.map(({ id, values }) => ({ id, properties: values })) }),
    ...(presets && {
      steps: presets.map(({ id, name, help }) => ({ name: name[language], description: help[language], presetId: id })),
    }),
  }
}

/** The drawing is copied into every element it stands on: double quotes are shortest when written as %22. */
function iconOf(lines: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" fill="none" stroke="#234" stroke-width="1.4" stroke-linejoin="round">${lines}</svg>`
  const encoded = svg.replaceAll('"', '%22').replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')
  return `data:image/svg+xml,${encoded}`
}

function appliesTo(kind: ElementKind): string {
  return kind.endsWith('Task') ? 'bpmn:Task' : `bpmn:${kind}`
}

function elementType(kind: ElementKind): Json {
  return { value: `bpmn:${kind}`, ...(kind.endsWith('Event') && { eventDefinition: 'bpmn:MessageEventDefinition' }) }
}

function jobProperties({ job }: CatalogueEntry): Json[] {
  if (!job) return []
  const hidden = (property: string, value: string) => ({
    type: 'Hidden',
    value,
    binding: { type: 'zeebe:taskDefinition', property },
  })
  return [hidden('type', job), hidden('retries', retries)]
}

function toProperty(property: Property, language: Language): Json {
  const { kind, id } = property
  const binding = toBinding(property.binding)
  const isOutput = property.binding.at === 'output'
  if (kind === 'hidden') return { ...(id && { id }), type: 'Hidden', value: property.value, binding }
  const optional = 'optional' in property && property.optional === true
  const constraints = constraintsOf(property, optional, language)
  return {
    id,
    group: property.group,
    label: property.label[language],
    ...(property.help && { description: property.help[language] }),
    ...typeOf(property, language),
    ...(!isOutput && property.value !== undefined && !(optional && kind === 'text') && { value: property.value }),
    ...(kind === 'flag' && property.value === undefined && { value: false }),
    ...(optional && { optional }),
    binding,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(property.when && { condition: conditionOf(property.when) }),
  }
}

function typeOf(property: Exclude<Property, { kind: 'hidden' }>, language: Language): Json {
  switch (property.kind) {
    case 'text':
      return { type: 'String', ...(property.placeholder && { placeholder: property.placeholder }) }
    case 'expression':
      return { type: 'String', feel: 'required' }
    case 'number':
      return { type: 'Number' }
    case 'flag':
      return { type: 'Boolean' }
    case 'choice':
      return {
        type: 'Dropdown',
        choices: property.choices.map(({ value, label }) => ({ name: label[language], value })),
      }
    default:
      return property satisfies never
  }
}

function constraintsOf(property: Exclude<Property, { kind: 'hidden' }>, optional: boolean, language: Language): Json {
  // the format has no patterns on what may be left out; the linter looks at those
  if (property.kind !== 'text' || optional) return {}
  const { pattern } = property
  return { notEmpty: true, ...(pattern && { pattern: { value: pattern.value, message: pattern.help[language] } }) }
}

const conditionOf = (when: { property: string; equals: string }[]) => (when.length === 1 ? when[0] : { allMatch: when })

function toBinding(binding: Binding): Json {
  switch (binding.at) {
    case 'name':
      return { type: 'property', name: 'name' }
    case 'header':
      return { type: 'zeebe:taskHeader', key: binding.key }
    case 'input':
      return { type: 'zeebe:input', name: binding.name }
    case 'output':
      return { type: 'zeebe:output', source: binding.source }
    case 'decision':
      return { type: 'zeebe:calledDecision', property: binding.property }
    case 'property':
      return { type: 'zeebe:property', name: binding.name }
    case 'attribute':
      return { type: 'property', name: binding.name }
    case 'message':
      return { type: 'bpmn:Message#property', name: 'name' }
    case 'messageKey':
      return { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' }
    default:
      return binding satisfies never
  }
}
