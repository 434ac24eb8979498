import { both } from './definition.ts'
import type { CatalogueEntry, Property } from './definition.ts'
import { limitProperties } from './limit-properties.ts'
import { codePattern, namePattern } from './patterns.ts'

const header = (key: string) => ({ at: 'header', key }) as const

const who: Property[] = [
  { kind: 'text', id: 'name', group: 'who', label: both('环节名称', 'Name'), binding: { at: 'name' } },
  {
    kind: 'text',
    id: 'role',
    group: 'who',
    label: both('角色', 'Role'),
    help: both(
      '角色编号；本区没有的，在流程属性中写 role.编号',
      'Code of a role; declare new ones as role.<code> on the process',
    ),
    pattern: codePattern,
    binding: header('role'),
  },
  {
    kind: 'expression',
    id: 'unit',
    group: 'who',
    label: both('单位', 'Unit'),
    help: both(
      '公式，给出单位编号，例如 =leadUnit、=gridUnit、=centreUnit',
      'Expression for the code of a unit, e.g. =leadUnit, =gridUnit, =centreUnit',
    ),
    value: '=leadUnit',
    binding: { at: 'input', name: 'unit' },
  },
  {
    kind: 'text',
    id: 'status',
    group: 'who',
    label: both('案件状态显示为', 'Status shown meanwhile'),
    help: both(
      '状态编号；本区没有的，在流程属性中写 status.编号',
      'Code of a status; declare new ones as status.<code> on the process',
    ),
    pattern: codePattern,
    binding: header('status'),
  },
  {
    kind: 'text',
    id: 'form',
    group: 'who',
    label: both('表单', 'Form'),
    help: both('同一文件夹中 .form 文件的 id', 'The id of a .form file in the same folder'),
    pattern: codePattern,
    binding: header('form'),
  },
]

const clock: Property[] = [
  {
    kind: 'text',
    id: 'clock',
    group: 'limit',
    label: both('时钟名', 'Clock'),
    help: both('本案件内唯一；挂在本环节上的时限警报使用它', 'Unique in the case; the clock events of the step use it'),
    pattern: namePattern,
    binding: header('clock'),
  },
  { kind: 'hidden', id: 'clockKey', value: '=caseId + ":step"', binding: { at: 'input', name: 'clockKey' } },
]

const result: Property[] = [
  {
    kind: 'text',
    id: 'outcomes',
    group: 'result',
    label: both('结果选项', 'Outcomes'),
    help: both(
      '编号=文字，用分号隔开；编号供后面的网关使用',
      'code=text, separated by semicolons; gateways ask for the code',
    ),
    value: 'done=办结',
    pattern: {
      value: '^[a-z][a-zA-Z0-9]*=[^;=]+(; *[a-z][a-zA-Z0-9]*=[^;=]+)*$',
      help: both('写成 done=办结; return=退单', 'Write done=办结; return=退单'),
    },
    binding: header('outcomes'),
  },
  {
    kind: 'text',
    id: 'returnOutcome',
    group: 'result',
    label: both('哪个结果是退单', 'The outcome that returns the case'),
    help: both(
      '退单有时限，超过后不能再退或记为超期退单；写结果的编号',
      'A return is possible for a limited time only; the code of the outcome',
    ),
    optional: true,
    pattern: namePattern,
    binding: header('returnOutcome'),
  },
  {
    kind: 'text',
    id: 'resultVariable',
    group: 'result',
    label: both('结果写入变量', 'Variable of the outcome'),
    help: both('并行的环节要用不同的名字', 'Steps that are open at once need different names'),
    value: 'outcome',
    pattern: namePattern,
    binding: header('resultVariable'),
  },
  {
    kind: 'text',
    id: 'facts',
    group: 'result',
    label: both('带入流程的表单字段', 'Form fields told to the flow'),
    help: both('逗号隔开；只写流转要用的编码，不写姓名电话', 'Separated by commas; only ids and codes the flow needs'),
    optional: true,
    binding: header('facts'),
  },
]

const move = (id: string, zh: string, en: string): Property => ({
  kind: 'flag',
  id: `move.${id}`,
  group: 'moves',
  label: both(zh, en),
  binding: header(`move.${id}`),
})

const photos: Property[] = [
  {
    kind: 'number',
    id: 'photosBefore',
    group: 'photos',
    label: both('办理前照片（至少几张）', 'Photos before, at least'),
    value: 0,
    binding: header('photosBefore'),
  },
  {
    kind: 'number',
    id: 'photosAfter',
    group: 'photos',
    label: both('办理后照片（至少几张）', 'Photos after, at least'),
    value: 0,
    binding: header('photosAfter'),
  },
  {
    kind: 'flag',
    id: 'photosOnSite',
    group: 'photos',
    label: both('必须在现场拍摄', 'Taken on site'),
    binding: header('photosOnSite'),
  },
]

export const humanStep: CatalogueEntry = {
  id: 'whistle.step.human',
  version: 1,
  kind: 'UserTask',
  name: both('人工环节', 'Human step'),
  help: both(
    '由人办理的一步：谁来办、办多久、办成什么结果',
    'A step done by a person: who, how long, with which outcome',
  ),
  icon: '<circle cx="9" cy="5.5" r="3"/><path d="M3 16c0-4 2.5-6 6-6s6 2 6 6z"/>',
  category: 'step',
  keywords: ['human', 'task', '核实', '立案', '派单', '处置', '核查', '反馈'],
  groups: {
    who: both('谁来办', 'Who'),
    limit: both('时限', 'Limit'),
    result: both('办理结果', 'Outcome'),
    moves: both('可用的流转动作', 'Moves'),
    photos: both('照片要求', 'Photos'),
  },
  properties: [
    ...who,
    ...clock,
    ...limitProperties,
    ...result,
    ...[
      move('extend', '延期', 'Extend'),
      move('hold', '挂账', 'Hold'),
      move('coHandle', '协办', 'Ask for help'),
      move('transfer', '转办', 'Transfer'),
      move('takeBack', '撤回', 'Take back'),
    ],
    ...photos,
  ],
}
