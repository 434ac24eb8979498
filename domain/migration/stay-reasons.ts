import type { Words } from '../shared/words.ts'

/** Why a case stays where it is. `{name}` is the step it stands at. */
export const stayReasons = {
  closed: { zh: '已经办结', en: 'It is closed' },
  voided: { zh: '正在撤回或作废', en: 'It is being withdrawn or voided' },
  moving: { zh: '正在迁移', en: 'It is moving already' },
  elsewhere: { zh: '已不在起点那一版', en: 'It is not on that version any more' },
  stuck: { zh: '流程有异常，请先在异常页处理', en: 'Its flow has an incident: see to that first' },
  busy: { zh: '正在流转，稍后再试', en: 'It is on its way between two steps: try again later' },
  inside: {
    zh: '停在「{name}」，那是多方同时办理的一段，中途不能换版',
    en: 'It stands at {name}, inside a part worked by several at once',
  },
  joined: {
    zh: '一路已经办完，在等另一路会合，这一路没法在新版里重走',
    en: 'One branch is finished and waits for another, and cannot be gone again',
  },
  outcome: {
    zh: '一路已经办完，新版的「{name}」没有当时的办理结果',
    en: 'One branch is finished, and {name} has not the outcome it had',
  },
  unmapped: { zh: '「{name}」没有选带到哪里', en: 'No step was chosen for {name}' },
  twice: { zh: '两个环节会带到同一个环节「{name}」', en: 'Two of its steps would go to the same step {name}' },
  worked: { zh: '迁移以后已经有人办过', en: 'Somebody has worked on it since' },
  refused: { zh: '引擎没有接受，案件留在原来的版本', en: 'The engine refused; the case stays on its version' },
  slow: {
    zh: '引擎没有及时答复，案件留在原来的版本',
    en: 'The engine did not answer in time; the case stays on its version',
  },
  uncomputed: { zh: '新的时限算不出来', en: 'The new limit cannot be computed' },
} as const satisfies Record<string, Words>

export type StayReason = keyof typeof stayReasons

/** Takes a reason and the step it names; gives the sentence in both languages. */
export function stayWords(code: StayReason, name = ''): Words {
  const { zh, en } = stayReasons[code]
  return { zh: zh.replace('{name}', name), en: en.replace('{name}', name) }
}
