import { both } from './definition.ts'
import type { CatalogueEntry, Preset, Property } from './definition.ts'
import { momentPattern } from './patterns.ts'

const levels: Preset[] = [
  ['warn', '预警（黄灯）', 'Warning', '用去时限的 80%', '80 % of the limit is used', '80%'],
  ['due', '到期（红灯）', 'Due', '时限用完', 'The limit is used up', '100%'],
  ['yellow', '黄牌', 'Yellow card', '到期后 1 天', 'One day after due', '+1 day'],
  ['red', '红牌', 'Red card', '到期后 3 天', 'Three days after due', '+3 day'],
  ['black', '黑牌', 'Black card', '到期后 5 天', 'Five days after due', '+5 day'],
].map(([id = '', zh = '', en = '', helpZh = '', helpEn = '', at = '']) => ({
  id,
  name: both(zh, en),
  help: both(helpZh, helpEn),
  values: { name: zh.replace(/（.*/, ''), level: `clock.${id}`, at },
}))

const common: Property[] = [
  { kind: 'text', id: 'name', group: 'clock', label: both('名称', 'Name'), binding: { at: 'name' } },
  {
    kind: 'choice',
    id: 'level',
    group: 'clock',
    label: both('级别', 'Level'),
    value: 'clock.warn',
    choices: levels.map(({ id, name }) => ({ value: `clock.${id}`, label: name })),
    binding: { at: 'message' },
  },
  {
    kind: 'text',
    id: 'at',
    group: 'clock',
    label: both('触发点', 'Moment'),
    help: both(
      '80% = 用去时限的八成；100% = 到期；+1 day = 到期后 1 天；start+30 minute = 开始后 30 分钟',
      '80% of the limit; 100% = due; +1 day = after due; start+30 minute = after the start',
    ),
    value: '80%',
    pattern: momentPattern,
    binding: { at: 'property', name: 'at' },
  },
]

const shared = {
  version: 1,
  icon: '<circle cx="9" cy="9" r="7"/><path d="M9 4.5V9l3 2"/>',
  category: 'clock',
  keywords: levels.map(({ name }) => name.zh),
  groups: { clock: both('时限警报', 'Clock event') },
  presets: levels,
} as const

export const stepClockEvent: CatalogueEntry = {
  ...shared,
  keywords: [...shared.keywords],
  id: 'whistle.clock.step',
  kind: 'BoundaryEvent',
  name: both('时限警报', 'Clock event'),
  help: both(
    '挂在人工环节上：环节的钟走到某一级时做什么',
    'On a human step: what happens when its clock reaches a level',
  ),
  properties: [
    ...common,
    { kind: 'hidden', id: 'key', value: '=caseId + ":step"', binding: { at: 'messageKey' } },
    {
      kind: 'flag',
      id: 'interrupting',
      group: 'clock',
      label: both('中断本环节', 'Ends the step'),
      binding: { at: 'attribute', name: 'cancelActivity' },
    },
  ],
}

export const caseClockEvent: CatalogueEntry = {
  ...shared,
  keywords: [...shared.keywords],
  id: 'whistle.clock.case',
  kind: 'StartEvent',
  name: both('整体时限警报', 'Clock event of the case'),
  help: both(
    '放在事件子流程的开头：整个案件的钟走到某一级时做什么',
    'Heads an event subprocess: what happens when the clock of the case reaches a level',
  ),
  properties: [
    ...common,
    { kind: 'hidden', id: 'key', value: '=caseId + ":case"', binding: { at: 'messageKey' } },
    {
      kind: 'flag',
      id: 'interrupting',
      group: 'clock',
      label: both('停下其余一切', 'Ends everything else'),
      binding: { at: 'attribute', name: 'isInterrupting' },
    },
  ],
}
