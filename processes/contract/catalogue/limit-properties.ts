import { both } from './definition.ts'
import type { Property } from './definition.ts'

const decided = { property: 'limitFrom', equals: 'decision' }
const fixed = { property: 'limitFrom', equals: 'fixed' }
const header = (key: string) => ({ at: 'header', key }) as const

/** How long something may take; the same on a human step and on the clock of the case. */
export const limitProperties: Property[] = [
  {
    kind: 'choice',
    id: 'limitFrom',
    group: 'limit',
    label: both('时限来自', 'Limit from'),
    value: 'catalogue',
    choices: [
      { value: 'catalogue', label: both('事项目录（按类别）', 'The catalogue, by category') },
      { value: 'fixed', label: both('这里写定', 'Fixed here') },
      { value: 'decision', label: both('规则表（类别 × 级别 × 季节）', 'A decision table') },
    ],
    binding: header('limitFrom'),
  },
  {
    kind: 'expression',
    id: 'limitRule',
    group: 'limit',
    label: both('规则给出的时限', 'The limit of the rules'),
    help: both(
      '公式，给出 { amount, unit, reading, calendar }，后两项可以没有；没有规则命中（空）时按事项目录',
      'Expression for { amount, unit, reading, calendar }, the last two optional; without a matching rule the catalogue counts',
    ),
    value: '=dispatch.limit',
    binding: { at: 'input', name: 'limit' },
    when: [decided],
  },
  {
    kind: 'number',
    id: 'limitAmount',
    group: 'limit',
    label: both('数量', 'Amount'),
    value: 1,
    binding: header('limitAmount'),
    when: [fixed],
  },
  {
    kind: 'choice',
    id: 'limitUnit',
    group: 'limit',
    label: both('单位', 'Unit'),
    value: 'day',
    choices: [
      { value: 'minute', label: both('分钟', 'Minutes') },
      { value: 'hour', label: both('小时', 'Hours') },
      { value: 'day', label: both('自然日', 'Days') },
      { value: 'workhour', label: both('工作时', 'Working hours') },
      { value: 'workday', label: both('工作日', 'Working days') },
    ],
    binding: header('limitUnit'),
    when: [fixed],
  },
  {
    kind: 'choice',
    id: 'limitReading',
    group: 'limit',
    label: both('工作日算法', 'Reading of working days'),
    value: 'rolling',
    choices: [
      { value: 'rolling', label: both('滚动（从这一刻起算）', 'Rolling, from this moment') },
      { value: 'dayEnd', label: both('日终（次日起算，到第 N 日下班）', 'Day end: from tomorrow to the end of day N') },
    ],
    binding: header('limitReading'),
    when: [fixed, { property: 'limitUnit', equals: 'workday' }],
  },
  {
    kind: 'choice',
    id: 'calendar',
    group: 'limit',
    label: both('日历', 'Calendar'),
    value: 'natural',
    choices: [
      { value: 'natural', label: both('自然时间（不停表）', 'Natural time') },
      { value: 'district', label: both('全区工作日历', "The district's calendar") },
      { value: 'unit', label: both('承办单位日历', "The unit's calendar") },
    ],
    binding: header('calendar'),
  },
  {
    kind: 'flag',
    id: 'holdRuns',
    group: 'limit',
    label: both('挂账期间不停表', 'Runs on while the case is on hold'),
    binding: header('holdRuns'),
  },
]
