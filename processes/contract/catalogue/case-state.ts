import { both } from './definition.ts'
import type { CatalogueEntry } from './definition.ts'
import { codePattern } from './patterns.ts'

export const setCase: CatalogueEntry = {
  id: 'whistle.case.set',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.set',
  name: both('设置状态', 'Set status'),
  help: both('没有环节打开时显示什么状态；亮牌或收牌', 'The status shown while no step is open; shows or takes a card'),
  icon: '<path d="M4 16V2.5h9.5L11 6l2.5 3.5H4"/>',
  category: 'auto',
  groups: { set: both('设置', 'Set') },
  properties: [
    {
      kind: 'text',
      id: 'status',
      group: 'set',
      label: both('状态', 'Status'),
      help: both('状态编号；same = 不变', 'Code of a status; same = leave it'),
      value: 'same',
      pattern: codePattern,
      binding: { at: 'header', key: 'status' },
    },
    {
      kind: 'choice',
      id: 'card',
      group: 'set',
      label: both('亮牌', 'Card'),
      value: 'same',
      choices: [
        { value: 'same', label: both('不变', 'Leave it') },
        { value: 'none', label: both('取消', 'Take it away') },
        { value: 'yellow', label: both('黄牌', 'Yellow') },
        { value: 'red', label: both('红牌', 'Red') },
        { value: 'black', label: both('黑牌', 'Black') },
      ],
      binding: { at: 'header', key: 'card' },
    },
  ],
}

export const archive: CatalogueEntry = {
  id: 'whistle.archive',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.archive',
  name: both('归档', 'Archive'),
  help: both(
    '结束案件：停所有的钟，定最终状态，计入考核',
    'Closes the case: clocks stop, the status stays, the case is counted',
  ),
  icon: '<path d="M2 3h14v3.5H2zM3 6.5V15h12V6.5M7 9.5h4"/>',
  category: 'auto',
  groups: { end: both('归档', 'Archive') },
  properties: [
    {
      kind: 'text',
      id: 'status',
      group: 'end',
      label: both('最终状态', 'Final status'),
      help: both('状态编号', 'Code of a status'),
      value: 'closed',
      pattern: codePattern,
      binding: { at: 'header', key: 'status' },
    },
    {
      kind: 'flag',
      id: 'uncounted',
      group: 'end',
      label: both('不计入考核', 'Not counted'),
      binding: { at: 'header', key: 'uncounted' },
    },
  ],
}
