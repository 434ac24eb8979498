import { both } from './definition.ts'
import type { CatalogueEntry, Property } from './definition.ts'

const message = (value: string): Property => ({
  kind: 'choice',
  id: 'message',
  group: 'message',
  label: both('消息', 'Message'),
  value,
  choices: [
    { value: 'case.rated', label: both('收到评价', 'Rated') },
    { value: 'case.withdrawn', label: both('撤回或作废', 'Withdrawn or voided') },
    { value: 'case.held', label: both('已挂账', 'Put on hold') },
    { value: 'case.resumed', label: both('已恢复', 'Resumed') },
    { value: 'case.extended', label: both('已延期', 'Extended') },
    { value: 'case.urged', label: both('催办', 'Urged') },
    { value: 'case.supervised', label: both('督办或批示', 'Instruction of a leader') },
  ],
  binding: { at: 'message' },
})

const shared = {
  version: 1,
  icon: '<path d="M2 4h14v10H2z M2 4.5l7 5.5 7-5.5"/>',
  category: 'clock',
  groups: { message: both('案件消息', 'Message') },
} as const

const key: Property = { kind: 'hidden', value: '=caseId', binding: { at: 'messageKey' } }

export const messageCatch: CatalogueEntry = {
  ...shared,
  id: 'whistle.message.catch',
  kind: 'IntermediateCatchEvent',
  name: both('等待案件消息', 'Wait for a message'),
  help: both('流程停在这里，等案件上发生某件事', 'The flow waits here until something happens to the case'),
  properties: [message('case.rated'), key],
}

export const messageAnytime: CatalogueEntry = {
  ...shared,
  id: 'whistle.message.anytime',
  kind: 'StartEvent',
  name: both('随时响应案件消息', 'Answer a message at any time'),
  help: both(
    '放在事件子流程的开头：不管案件走到哪一步，发生某件事就执行',
    'Heads an event subprocess: runs wherever the case stands',
  ),
  properties: [
    message('case.withdrawn'),
    key,
    {
      kind: 'flag',
      id: 'interrupting',
      group: 'message',
      label: both('停下其余一切', 'Ends everything else'),
      value: true,
      binding: { at: 'attribute', name: 'isInterrupting' },
    },
  ],
}
