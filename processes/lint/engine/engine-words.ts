import type { Text } from '../finding.ts'
import { say } from '../rule.ts'
import type { EngineRuleName } from './engine-rule-code.ts'

export type EngineWords = { message: Text; cure: Text }

const said = (zh: string, en: string, cureZh: string, cureEn: string): EngineWords => ({
  message: say(zh, en),
  cure: say(cureZh, cureEn),
})

const newer = (zh: string, en: string): EngineWords =>
  said(
    `${zh}，引擎 Zeebe 8.5 还不认识`,
    `${en}, which the engine (Zeebe 8.5) does not know yet`,
    '请在“全部属性”里去掉它',
    'Remove it under "all properties"',
  )

const lacksReference = (zh: string, en: string): EngineWords =>
  said(
    `没有写是哪个${zh}，或它没有名称和编号`,
    `It names no ${en}, or one without name or code`,
    `请在“全部属性”里选一个${zh}，填全名称和编号`,
    `Choose a ${en} under "all properties" and fill in its name and code`,
  )

/** What each rule of the engine says, in the words of people who draw flows, and its cure. */
export const engineWords: Record<EngineRuleName, EngineWords> = {
  'called-element': said(
    '调用活动没有写调用哪个流程',
    'The call activity does not say which process it calls',
    '请换成子流程或自动环节',
    'Use an embedded subprocess or an automatic step',
  ),
  'connector-properties': said(
    '连接器的设置引擎不认识',
    'The engine does not know these settings of the connector',
    '请换成“调用外部系统”模板',
    'Use the template for calling another system',
  ),
  'duplicate-task-headers': said(
    '同一个参数写了两次，只有后一个起作用',
    'One header stands twice; only the last one counts',
    '请在“全部属性”里删去重复的参数',
    'Remove the double header under "all properties"',
  ),
  'element-type': said(
    '引擎 Zeebe 8.5 不能运行这种图形',
    'The engine (Zeebe 8.5) cannot run this kind of element',
    '请换成人工环节、自动环节、排他或并行网关、子流程',
    'Use steps, exclusive or parallel gateways and embedded subprocesses',
  ),
  'error-reference': lacksReference('错误', 'error'),
  'escalation-boundary-event-attached-to-ref': said(
    '升级事件只能挂在子流程的边框上',
    'An escalation event belongs on the border of a subprocess',
    '请把它移到子流程边框上；时限请用“时限警报”',
    'Move it to a subprocess; for limits use clock events',
  ),
  'escalation-reference': lacksReference('升级', 'escalation'),
  'event-based-gateway-target': said(
    '事件网关后面只能接等待事件，不能接接收任务',
    'An event-based gateway leads to catch events, not to receive tasks',
    '请把后面的任务换成“等待案件消息”',
    'Use "message catch" behind it',
  ),
  'executable-process': said(
    '文件中没有可执行的流程',
    'The file holds no executable process',
    '请在流程的“全部属性”里勾上“可执行”',
    'Mark the process as executable',
  ),
  feel: said(
    '公式读不懂',
    'The expression cannot be read',
    '请检查引号、括号和运算符；相等写一个 =',
    'Check quotes, brackets and operators; equality is a single =',
  ),
  'feel-compatibility': said(
    '公式用了引擎 Zeebe 8.5 没有的函数',
    'The expression calls a function the engine (Zeebe 8.5) does not have',
    '请换一个函数，或改用规则表',
    'Use another function, or rules',
  ),
  implementation: said(
    '没有写由谁来算：规则、公式还是作业类型',
    'It does not say what does the work: rules, an expression or a job type',
    '请套用一个模板，或在“全部属性”里选好“实现方式”',
    'Apply a template, or choose the implementation under "all properties"',
  ),
  'inclusive-gateway': said(
    '包容网关不能用来会合',
    'An inclusive gateway cannot join branches',
    '会合请用并行网关，或让各路直接接到后面的环节',
    'Join with a parallel gateway, or lead the branches to the next step',
  ),
  'io-mapping': said(
    '输入或输出映射没有写全',
    'An input or output mapping is not complete',
    '请填上变量名和公式，或删去这一行',
    'Fill in variable and expression, or remove the line',
  ),
  'link-event': said(
    '链接事件没有名称，或没有与它同名的另一头',
    'The link event has no name, or no other end of that name',
    '请给两头写同一个名称',
    'Give both ends the same name',
  ),
  'loop-characteristics': said(
    '多实例没有写对哪个列表逐个办，或结果没有写全',
    'The multi-instance has no input collection, or half an output',
    '请在“全部属性”里填“输入集合”，“输出集合”和“输出元素”要么都填要么都不填',
    'Fill in the input collection; output collection and element both or neither',
  ),
  'message-reference': said(
    '没有写等待哪个消息，或消息没有名称',
    'It does not say which message it waits for, or the message has no name',
    '请从“案件消息”模板中选择',
    'Choose one in the template "message"',
  ),
  'no-binding-type': newer('这里指定了绑定方式', 'This names a binding'),
  'no-business-id': newer('这里写了业务编号', 'This carries a business id'),
  'no-cancel-execution-listener': newer('这里有取消时的监听器', 'This has a listener for cancelling'),
  'no-execution-listener-headers': newer('这里有带参数的监听器', 'This has a listener with headers'),
  'no-execution-listeners': newer('这里有执行监听器', 'This has execution listeners'),
  'no-expression': said(
    '接住错误或升级的事件，编号不能是公式',
    'An event that catches an error or escalation cannot take an expression as its code',
    '请直接写编号',
    'Write the code itself',
  ),
  'no-job-priority-definition': newer('这里写了作业优先级', 'This carries a job priority'),
  'no-loop': said(
    '有几个环节首尾相接，中间没有人也没有等待，会一直转下去',
    'Some steps lead back to themselves with nobody and nothing to wait for between',
    '请在这一圈里放一个人工环节或等待事件',
    'Put a human step or an event to wait for into the loop',
  ),
  'no-multiple-none-start-events': said(
    '流程有不止一个普通开始事件',
    'The process has several plain start events',
    '请只保留一个',
    'Keep one of them',
  ),
  'no-priority-definition': newer('这里写了优先级', 'This carries a priority'),
  'no-task-listeners': newer('这里有任务监听器', 'This has task listeners'),
  'no-version-tag': newer('流程写了版本标签', 'The process carries a version tag'),
  secrets: said(
    '密钥的写法已经过时',
    'The secret is written in a way no longer used',
    '密钥不写在模型里：请在“调用外部系统”里填密钥名称',
    'Secrets do not stand in models: name one in the template for calling another system',
  ),
  'sequence-flow-condition': said(
    '这条走向没有条件，也不是默认走向',
    'This flow has neither a condition nor is it the default',
    '请写条件，例如 =outcome = "done"，或设为默认走向',
    'Give it a condition, e.g. =outcome = "done", or make it the default',
  ),
  'signal-reference': lacksReference('信号', 'signal'),
  'start-event-form': newer('开始事件带了表单', 'The start event carries a form'),
  subscription: said(
    '等待的消息没有关联键，不知道是哪一个案件',
    'The message has no correlation key: nobody knows which case it is about',
    '请写成 =caseId',
    'Write =caseId',
  ),
  'task-schedule': said(
    '到期日或跟进日的写法不对',
    'The due date or the follow-up date is malformed',
    '请删去它：时限写在“人工环节”里',
    'Remove it: limits stand in the human step',
  ),
  timer: said(
    '定时器没有写时间，或写法不对',
    'The timer has no time, or a malformed one',
    '请写日期，例如 =date and time(ratingDueAt)',
    'Write a date, e.g. =date and time(ratingDueAt)',
  ),
  'user-task-form': said(
    '引擎自己的表单没有写全',
    "A form of the engine's own is not complete",
    '请套用“人工环节”模板，表单写在模板里',
    'Apply the template "human step"; the form stands there',
  ),
  'variable-name': said(
    '变量名的写法不对',
    'The name of a variable is malformed',
    '变量名以字母或下划线开头，只含字母、数字、下划线和点',
    'A name begins with a letter or underscore and holds letters, digits, underscores and dots',
  ),
  'wait-for-completion': newer('补偿事件关掉了“等待完成”', 'The compensation does not wait for completion'),
  'bpmnlint/ad-hoc-sub-process': said(
    '即席子流程里不能有开始或结束事件',
    'An ad-hoc subprocess has no start or end event',
    '请换成普通子流程',
    'Use a plain subprocess',
  ),
  'bpmnlint/conditional-event': said(
    '条件事件没有条件',
    'The conditional event has no condition',
    '请换成消息或定时事件',
    'Use a message or a timer event',
  ),
  'bpmnlint/event-based-gateway': said(
    '事件网关至少要有两条走向，走向上不写条件',
    'An event-based gateway has at least two flows, none of them with a condition',
    '请画出要等的几种情况，删去走向上的条件',
    'Draw what it waits for and remove conditions from its flows',
  ),
  'bpmnlint/event-sub-process-typed-start-event': said(
    '事件子流程的开始事件没有写等什么',
    'The start of the event subprocess does not say what it waits for',
    '请选成消息或定时事件',
    'Make it a message or a timer event',
  ),
  'bpmnlint/link-event': said(
    '链接事件没有名称，或没有与它同名的另一头',
    'The link event has no name, or no other end of that name',
    '请给两头写同一个名称',
    'Give both ends the same name',
  ),
  'bpmnlint/no-duplicate-sequence-flows': said(
    '两个环节之间画了两条一样的走向',
    'Two equal flows lead from one element to another',
    '请删去一条',
    'Remove one of them',
  ),
  'bpmnlint/single-blank-start-event': said(
    '子流程有不止一个普通开始事件',
    'There are several plain start events',
    '请只保留一个',
    'Keep one of them',
  ),
  'bpmnlint/start-event-required': said(
    '没有开始事件',
    'There is no start event',
    '请画一个普通开始事件',
    'Draw a plain start event',
  ),
  'bpmnlint/sub-process-blank-start-event': said(
    '子流程只能由普通开始事件开始',
    'A subprocess begins with a plain start event',
    '请去掉开始事件上的消息或定时；要响应消息请用事件子流程',
    'Take the message or timer off its start; for messages use an event subprocess',
  ),
}
