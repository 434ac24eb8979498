import { both } from './definition.ts'
import type { CatalogueEntry, Property } from './definition.ts'

const results = ['leadUnit', 'coUnits', 'urgency', 'direct']
const outputs = results.map((name): Property => ({
  kind: 'hidden',
  value: name,
  binding: { at: 'output', source: `=dispatch.${name}` },
}))

export const dispatchRules: CatalogueEntry = {
  id: 'whistle.dispatch.rules',
  version: 1,
  kind: 'BusinessRuleTask',
  name: both('自动派单', 'Dispatch rules'),
  help: both(
    '按规则表（DMN）选出主办、协办单位和紧急程度',
    'Chooses lead and co-handling units and urgency by a decision table',
  ),
  icon: '<path d="M2 3h14v12H2zM2 7h14M2 11h14M7 3v12"/>',
  category: 'auto',
  groups: { rules: both('规则', 'Rules') },
  properties: [
    {
      kind: 'text',
      id: 'decision',
      group: 'rules',
      label: both('规则表编号', 'Decision id'),
      help: both(
        '发布时自动加上版本号，运行中的案件一直用自己的那一版',
        'The version is added when it is published: a running case keeps its own',
      ),
      value: 'dispatch',
      pattern: { value: '^[a-zA-Z][a-zA-Z0-9_-]*$', help: both('只写编号，不写公式', 'An id, no expression') },
      binding: { at: 'decision', property: 'decisionId' },
    },
    { kind: 'hidden', value: 'dispatch', binding: { at: 'decision', property: 'resultVariable' } },
    ...outputs,
  ],
}

export const dispatchCase: CatalogueEntry = {
  id: 'whistle.dispatch.apply',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.dispatch',
  name: both('派达', 'Dispatch'),
  help: both(
    '把流程中的 leadUnit、coUnits、urgency 记到案件上',
    'Writes leadUnit, coUnits and urgency of the flow on the case',
  ),
  icon: '<path d="M2 9 16 2.5 11.5 16 8.5 10.5z M8.5 10.5 16 2.5"/>',
  category: 'auto',
  groups: {},
  properties: [],
}
