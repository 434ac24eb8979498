import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'

const types: Record<string, Words> = {
  'bpmn:Definitions': both('文件', 'File'),
  'bpmn:Process': both('流程', 'Process'),
  'bpmn:UserTask': both('环节', 'Step'),
  'bpmn:ServiceTask': both('自动环节', 'Service step'),
  'bpmn:BusinessRuleTask': both('规则环节', 'Rule step'),
  'bpmn:ScriptTask': both('计算环节', 'Script step'),
  'bpmn:SendTask': both('发送环节', 'Send step'),
  'bpmn:ReceiveTask': both('接收环节', 'Receive step'),
  'bpmn:ManualTask': both('手工环节', 'Manual step'),
  'bpmn:Task': both('未定环节', 'Step without a kind'),
  'bpmn:CallActivity': both('调用流程', 'Call of a process'),
  'bpmn:SubProcess': both('子流程', 'Subprocess'),
  'bpmn:StartEvent': both('开始', 'Start'),
  'bpmn:EndEvent': both('结束', 'End'),
  'bpmn:IntermediateCatchEvent': both('等待', 'Wait'),
  'bpmn:IntermediateThrowEvent': both('中间事件', 'Event'),
  'bpmn:BoundaryEvent': both('边界事件', 'Boundary event'),
  'bpmn:ExclusiveGateway': both('判断', 'Decision'),
  'bpmn:ParallelGateway': both('并行', 'Parallel gateway'),
  'bpmn:InclusiveGateway': both('多选', 'Inclusive gateway'),
  'bpmn:EventBasedGateway': both('等先到', 'Event gateway'),
  'bpmn:SequenceFlow': both('流向', 'Flow'),
  'bpmn:Lane': both('泳道', 'Lane'),
  'bpmn:Participant': both('泳池', 'Pool'),
  'bpmn:Collaboration': both('协作', 'Collaboration'),
  'bpmn:MessageFlow': both('消息流', 'Message flow'),
  'bpmn:TextAnnotation': both('注释', 'Annotation'),
  'bpmn:Association': both('关联线', 'Association'),
  'bpmn:Group': both('分组框', 'Group'),
  'bpmn:DataObjectReference': both('数据对象', 'Data object'),
  'bpmn:DataStoreReference': both('数据存储', 'Data store'),
  'bpmn:Message': both('消息', 'Message'),
  'bpmn:MessageEventDefinition': both('消息', 'message'),
  'bpmn:TimerEventDefinition': both('计时', 'timer'),
  'bpmn:ErrorEventDefinition': both('错误', 'error'),
  'bpmn:SignalEventDefinition': both('信号', 'signal'),
  'bpmn:EscalationEventDefinition': both('升级', 'escalation'),
  'bpmn:TerminateEventDefinition': both('全部终止', 'terminate'),
  'bpmn:ConditionalEventDefinition': both('条件', 'condition'),
  'bpmn:LinkEventDefinition': both('链接', 'link'),
  'bpmn:CompensateEventDefinition': both('补偿', 'compensation'),
  'bpmn:MultiInstanceLoopCharacteristics': both('多次办理', 'once per item'),
  'bpmn:StandardLoopCharacteristics': both('循环', 'loop'),
}

/** Takes a type of BPMN; gives what a person calls it, undefined when it is better left in the words of the standard. */
export function typeWords(type: string): Words | undefined {
  return types[type]
}

/** By the end of a property's path; the first that fits. */
const labels: [RegExp, string, string][] = [
  [/^documentation\[0\]\.text$/, '说明', 'documentation'],
  [/^cancelActivity$/, '中断所在环节', 'ends the step'],
  [/^isInterrupting$/, '中断所在流程', 'ends everything else'],
  [/^isExecutable$/, '可执行', 'executable'],
  [/^zeebe:VersionTag\.value$/, '版本标签', 'version tag'],
  [/executionPlatformVersion$/, '引擎版本', 'engine version'],
  [/executionPlatform$/, '引擎', 'engine'],
  [/^zeebe:TaskDefinition\.type$/, '任务类型', 'job type'],
  [/^zeebe:TaskDefinition\.retries$/, '重试次数', 'retries'],
  [/^zeebe:CalledDecision\.decisionId$/, '规则表编号', 'decision id'],
  [/^zeebe:CalledDecision\.resultVariable$/, '规则结果变量', 'result variable of the decision'],
  [/^zeebe:CalledElement\.processId$/, '调用的流程', 'called process'],
  [/^zeebe:CalledElement\.propagateAllChildVariables$/, '带回全部变量', 'all variables come back'],
  [/^zeebe:CalledElement\.propagateAllParentVariables$/, '带入全部变量', 'all variables go in'],
  [/^zeebe:Script\.expression$/, '计算公式', 'expression'],
  [/^zeebe:Script\.resultVariable$/, '计算结果变量', 'result variable'],
  [/^zeebe:FormDefinition\.formId$/, '引擎表单编号', 'form id of the engine'],
  [/^zeebe:FormDefinition\.formKey$/, '引擎表单键', 'form key of the engine'],
  [/^zeebe:AssignmentDefinition\.assignee$/, '指派给', 'assignee'],
  [/^zeebe:AssignmentDefinition\.candidateGroups$/, '候选组', 'candidate groups'],
  [/^zeebe:AssignmentDefinition\.candidateUsers$/, '候选人', 'candidate users'],
  [/^zeebe:TaskSchedule\.dueDate$/, '引擎到期日', 'due date of the engine'],
  [/^zeebe:TaskSchedule\.followUpDate$/, '引擎跟进日', 'follow-up date of the engine'],
  [/^zeebe:PriorityDefinition\.priority$/, '优先级', 'priority'],
  [/^conditionExpression\.body$/, '条件', 'condition'],
  [/^conditionExpression\.xsi:type$/, '条件的写法', 'notation of the condition'],
  [/^conditionExpression\.language$/, '条件语言', 'language of the condition'],
  [/^sourceRef$/, '起点', 'source'],
  [/^targetRef$/, '终点', 'target'],
  [/^attachedToRef$/, '所挂环节', 'step it is attached to'],
  [/^parent$/, '所在的流程', 'scope'],
  [/^lane$/, '泳道', 'lane'],
  [/^default$/, '默认流向', 'default flow'],
  [/^type$/, '种类', 'kind'],
  [/^id$/, '编号', 'id'],
  [/^processRef$/, '所画的流程', 'process'],
  [/^triggeredByEvent$/, '由事件触发', 'triggered by an event'],
  [/^isForCompensation$/, '用于补偿', 'for compensation'],
  [/^gatewayDirection$/, '网关方向', 'direction'],
  [/^instantiate$/, '由它启动', 'instantiates'],
  [/^isClosed$/, '封闭流程', 'closed'],
  [/^text$/, '文字', 'text'],
  [/^associationDirection$/, '箭头方向', 'direction'],
  [/^categoryValueRef\.value$/, '分组名', 'name of the group'],
  [/messageRef\.name$/, '消息名', 'message name'],
  [/messageRef\.zeebe:Subscription\.correlationKey$/, '关联键', 'correlation key'],
  [/timeDate\.body$/, '触发时刻', 'date'],
  [/timeDuration\.body$/, '等待时长', 'duration'],
  [/timeCycle\.body$/, '重复周期', 'cycle'],
  [/errorRef\.errorCode$/, '错误代码', 'error code'],
  [/errorRef\.name$/, '错误名', 'name of the error'],
  [/escalationRef\.escalationCode$/, '升级代码', 'escalation code'],
  [/signalRef\.name$/, '信号名', 'name of the signal'],
  [/^eventDefinitions\[\d+\]\.type$/, '事件种类', 'kind of event'],
  [/^loopCharacteristics\.type$/, '重复办理', 'repetition'],
  [/isSequential$/, '逐个办理', 'one after the other'],
  [/inputCollection$/, '逐项取自', 'items from'],
  [/inputElement$/, '每项叫作', 'name of an item'],
  [/outputCollection$/, '结果汇集到', 'results into'],
  [/outputElement$/, '每项的结果', 'result of an item'],
  [/completionCondition\.body$/, '提前结束的条件', 'ends early when'],
  [/modelerTemplateVersion$/, '模板版本', 'template version'],
  [/modelerTemplate$/, '模板', 'template'],
]

/** Takes the path of a property; gives its label. What no table names keeps its path, so that nothing stays unsaid. */
export function labelOfPath(path: string): Words {
  const [, name = ''] = /^(?:header|input|output|property)\.(.*)$/.exec(path) ?? []
  if (path.startsWith('header.')) return both(`任务头「${name}」`, `header “${name}”`)
  if (path.startsWith('input.')) return both(`输入「${name}」`, `input “${name}”`)
  if (path.startsWith('output.')) return both(`输出「${name}」`, `output “${name}”`)
  const [, kind, code = ''] = /^property\.(role|status)\.(.+)$/.exec(path) ?? []
  if (kind === 'role') return both(`角色 ${code} `, `role ${code}`)
  if (kind === 'status') return both(`状态 ${code} `, `status ${code}`)
  if (path.startsWith('property.')) return both(`属性「${name}」`, `property “${name}”`)
  const found = labels.find(([pattern]) => pattern.test(path))
  return found ? both(found[1], found[2]) : both(`「${path}」`, `“${path}”`)
}
