import { entry } from './entry.ts'

const again = {
  zh: '请在模型中改正后重新发布，再从某个环节继续',
  en: 'Correct the model, publish it, and continue the case from a step',
} as const

/** Why a flow stands still, where the engine or the relay of commands says so in words of its own. */
export const incidentRefusals = {
  'incident.variable_missing': entry(
    'refused',
    [
      '表达式 {expression} 要用的变量 {variable} 没有值',
      'The expression {expression} needs the variable {variable}, which has no value',
    ],
    [
      '请让前面的环节、规则表或任务给出它，或在表达式里写明没有值时怎么办',
      'Let an earlier step, decision or job give it, or say in the expression what holds without it',
    ],
  ),
  'incident.expression': entry(
    'refused',
    ['表达式 {expression} 得不出能用的结果：{detail}', 'The expression {expression} gives nothing usable: {detail}'],
    [again.zh, again.en],
  ),
  'incident.expression_type': entry(
    'refused',
    [
      '表达式 {expression} 应得出 {expected}，却得出 {found}',
      'The expression {expression} should give {expected}, but gives {found}',
    ],
    [again.zh, again.en],
  ),
  'incident.no_flow': entry(
    'refused',
    [
      '没有一条出线的条件成立，也没有默认出线',
      'No outgoing flow has a condition that holds, and there is no default flow',
    ],
    [
      '请给网关画一条默认出线后重新发布，再从某个环节继续',
      'Draw a default flow at the gateway, publish, and continue the case from a step',
    ],
  ),
  'incident.correlation': entry(
    'refused',
    [
      '消息的关联键 {expression} 没有能用的值：{detail}',
      'The correlation key {expression} of the message has no usable value: {detail}',
    ],
    [again.zh, again.en],
  ),
  'incident.decision': entry(
    'refused',
    ['规则表 {decision} 没有给出结果：{detail}', 'The decision {decision} gave no result: {detail}'],
    [
      '请改正规则表，或检查它的输入变量，再从规则之前的环节继续',
      'Correct the decision or check its inputs, then continue from a step before it',
    ],
  ),
  'incident.error_uncaught': entry(
    'refused',
    ['抛出的错误没有环节接住：{detail}', 'An error was thrown that nothing catches: {detail}'],
    [again.zh, again.en],
  ),
  'incident.called_process': entry(
    'refused',
    ['要调用的流程没有发布：{detail}', 'The process to call has not been published: {detail}'],
    ['请先发布它，然后重试', 'Publish it, then retry'],
  ),
  'incident.too_large': entry(
    'refused',
    ['变量太大，引擎装不下：{detail}', 'The variables are too large for the engine: {detail}'],
    [
      '请只把编号和代码交给流程，再从某个环节继续',
      'Hand ids and codes alone to the flow, then continue the case from a step',
    ],
  ),
  'incident.job_failed': entry(
    'refused',
    ['任务没有办成：{detail}', 'The job was not done: {detail}'],
    ['请排除原因后重试', 'Remove the cause, then retry'],
  ),
  'incident.engine': entry(
    'refused',
    ['流程引擎报告 {type}：{detail}', 'The engine reports {type}: {detail}'],
    ['请排除原因后重试，或从某个环节继续', 'Remove the cause and retry, or continue the case from a step'],
  ),
  'incident.command_refused': entry(
    'refused',
    ['流程引擎不接受命令 {command}：{detail}', 'The engine does not accept the command {command}: {detail}'],
    ['请排除原因后重试，或从某个环节继续', 'Remove the cause and retry, or continue the case from a step'],
  ),
  'incident.nothing_waits': entry(
    'refused',
    ['没有人也没有程序在办这个案件', 'Nobody and nothing carries this case on'],
    ['请从某个环节继续', 'Continue it from a step'],
  ),
} as const
