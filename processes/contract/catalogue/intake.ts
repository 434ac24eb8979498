import { both } from './definition.ts'
import type { CatalogueEntry } from './definition.ts'

export const findGrid: CatalogueEntry = {
  id: 'whistle.grid.find',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.findGrid',
  name: both('找网格', 'Find the grid'),
  help: both(
    '按案件的位置重新找网格；流程得到 gridUnit、region、regionLevel',
    'Finds the grid of the position; the flow gets gridUnit, region and regionLevel',
  ),
  icon: '<path d="M3 3h12v12H3zM3 9h12M9 3v12"/>',
  category: 'auto',
  groups: {},
  properties: [],
}

export const classify: CatalogueEntry = {
  id: 'whistle.case.classify',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.classify',
  name: both('归类', 'Classify'),
  help: both(
    '把流程中的类别和紧急程度记到案件上；空着的不变',
    'Writes category and urgency of the flow on the case; what is empty stays',
  ),
  icon: '<path d="M9 2H2v7l7 7 7-7z"/><circle cx="5.5" cy="5.5" r="1"/>',
  category: 'auto',
  groups: { what: both('类别', 'Category') },
  properties: [
    expression('standard', '标准', 'Standard', '=standard'),
    expression('kind', '种类', 'Kind', '=kind'),
    expression('category', '类别编码', 'Category code', '=category'),
    expression('urgency', '紧急程度（1—3）', 'Urgency, 1 to 3', '=urgency'),
  ],
}

function expression(name: string, zh: string, en: string, value: string) {
  return {
    kind: 'expression',
    id: name,
    group: 'what',
    label: both(zh, en),
    value,
    optional: true,
    binding: { at: 'input', name },
  } as const
}
