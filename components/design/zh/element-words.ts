/** What the kinds of elements are called: in menus, in the head of the properties and on the canvas. */
const events = {
  start: '开始事件',
  'intermediate catch': '中间等待事件',
  'intermediate throw': '中间抛出事件',
  boundary: '边界事件',
  end: '结束事件',
}

const kinds = {
  Message: '消息',
  Timer: '定时',
  Conditional: '条件',
  Signal: '信号',
  Error: '错误',
  Escalation: '升级',
  Compensation: '补偿',
  Compensate: '补偿',
  Link: '链接',
  Cancel: '取消',
  Terminate: '终止',
}

/** The names of bpmn.io follow one pattern, and come in two spellings: of menus and of the properties. */
function eventWords(): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [kind, zh] of Object.entries(kinds))
    for (const [place, at] of Object.entries(events)) {
      const said = `${kind} ${place} event`
      words[said] = `${zh}${at}`
      words[`${said} (non-interrupting)`] = `${zh}${at}（不中断）`
      words[titled(said)] = `${zh}${at}`
      words[`${titled(said)} (non-interrupting)`] = `${zh}${at}（不中断）`
    }
  return words
}

const titled = (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

const plain: Record<string, string> = {
  Task: '环节',
  'User task': '人工环节',
  'Service task': '自动环节',
  'Send task': '发送环节',
  'Receive task': '接收环节',
  'Manual task': '手工环节',
  'Business rule task': '规则环节',
  'Script task': '计算环节',
  'Undefined task': '环节',
  'Call activity': '调用流程',
  Transaction: '事务子流程',
  'Event sub-process': '事件子流程',
  'Sub-process': '子流程',
  'Sub-process (collapsed)': '子流程（收起）',
  'Expanded sub-process': '展开的子流程',
  'Collapsed sub-process': '收起的子流程',
  'Expanded ad-hoc sub-process': '展开的自由子流程',
  'Sub-process (expanded)': '子流程（展开）',
  'Ad-hoc sub-process': '自由子流程',
  'Ad-hoc sub-process (collapsed)': '自由子流程（收起）',
  'Ad-hoc sub-process (expanded)': '自由子流程（展开）',
  'Exclusive gateway': '分支',
  'Parallel gateway': '并行',
  'Inclusive gateway': '多选分支',
  'Complex gateway': '复杂分支',
  'Event-based gateway': '等谁先到',
  'Event based instantiating Gateway': '由事件开始的分支',
  'Parallel Event based instantiating Gateway': '由多个事件开始的分支',
  'Data store reference': '数据存储',
  'Data object reference': '数据对象',
  'Data Object': '数据对象',
  'Data Store': '数据存储',
  'Data Object Reference': '数据对象',
  'Data Store Reference': '数据存储',
  'Expanded pool/participant': '展开的泳池',
  'Empty pool/participant': '空泳池',
  'Empty pool/participant (removes content)': '空泳池（去掉里面的内容）',
  Participant: '泳池',
  Pool: '泳池',
  Lane: '泳道',
  Group: '分组',
  Association: '关联线',
  'Text annotation': '批注',
  'Text Annotation': '批注',
  'Message flow': '消息流',
  'Message Flow': '消息流',
  Process: '流程',
  Collaboration: '协作',
  'Start event': '开始',
  'Intermediate throw event': '中间事件',
  'Intermediate catch event': '中间等待事件',
  'Boundary event': '边界事件',
  'End event': '结束',
  'Sequence flow': '流向',
  'Default flow': '默认流向',
  'Conditional flow': '有条件的流向',
  'Data Input Association': '数据输入线',
  'Data Output Association': '数据输出线',
  'Parallel multi-instance': '并行多实例',
  'Sequential multi-instance': '依次多实例',
  Loop: '循环',
  Collection: '集合',
  'Participant multiplicity': '多个参与者',
  'Toggle non-interrupting': '中断或不中断',
  'Ad-hoc': '自由',
}

const doubled = Object.fromEntries(
  Object.entries(plain).flatMap(([en, zh]) => [
    [en, zh],
    [titled(en.replace('-', ' ')).replace('Sub Process', 'Sub-Process'), zh],
    [titled(en.replaceAll('-', ' ')), zh],
    [titled(en), zh],
  ]),
)

export const elementWords: Readonly<Record<string, string>> = { ...eventWords(), ...doubled, ...plain }
