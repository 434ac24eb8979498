import { describe, expect, it } from 'vitest'
import { briefly, changesOf, edited, filesOf } from '@/tests/builders/edited-folder.ts'

const folders = {
  leifengshao: filesOf('processes/leifengshao'),
  lamp: filesOf('processes/contract/examples/lamp'),
  neighbourhood: filesOf('tests/fixtures/bundles/neighbourhood'),
}

/** Replaces once, and inside the element when one is named. */
const swap =
  (from: string, to: string, within?: string) =>
  (text: string): string => {
    const start = within === undefined ? 0 : text.indexOf(` id="${within}"`)
    return text.slice(0, start) + text.slice(start).replace(from, to)
  }

const before = (mark: string, text: string) => swap(mark, `${text}${mark}`)

type Case = [title: string, folder: keyof typeof folders, edit: (text: string) => string, expected: string[]]

const step = `<bpmn:userTask id="Task_Look" name="复核"><bpmn:extensionElements><zeebe:taskHeaders><zeebe:header key="role" value="verifier" /><zeebe:header key="limitFrom" value="fixed" /><zeebe:header key="limitAmount" value="1" /><zeebe:header key="limitUnit" value="workday" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>`
const flow = `<bpmn:sequenceFlow id="Flow_Look" sourceRef="Task_Look" targetRef="Gateway_Handled" />`
const firstFlow = '<bpmn:sequenceFlow '
const loop = (inside: string, attributes = '') =>
  swap(
    '</bpmn:userTask>',
    `<bpmn:multiInstanceLoopCharacteristics${attributes}>${inside}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
    'Task_Handle',
  )
const lanes = (first: string, second: string) =>
  `<bpmn:laneSet id="Lanes"><bpmn:lane id="Lane_A" name="街道">${first}</bpmn:lane><bpmn:lane id="Lane_B" name="部门">${second}</bpmn:lane></bpmn:laneSet>`
const member = (id: string) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`

const cases: Case[] = [
  [
    'the amount of a limit',
    'leifengshao',
    swap('limitAmount" value="2"', 'limitAmount" value="3"', 'Task_VerifyReport'),
    ['changed | Task_VerifyReport | limit | 环节「核实」的时限由 2 工作日 改为 3 工作日'],
  ],
  [
    'the unit of a limit',
    'lamp',
    swap('limitUnit" value="day"', 'limitUnit" value="workday"'),
    ['changed | Repair | limit | 环节「维修」的时限由 1 自然日 改为 1 工作日'],
  ],
  [
    'where a limit comes from',
    'leifengshao',
    swap(
      '<zeebe:header key="limitFrom" value="decision" />',
      '<zeebe:header key="limitFrom" value="fixed" /><zeebe:header key="limitAmount" value="5" /><zeebe:header key="limitUnit" value="hour" />',
      'Task_Handle',
    ),
    ['changed | Task_Handle | limit | 环节「处置」的时限由 规则表的时限 改为 5 小时'],
  ],
  [
    'the reading of working days',
    'leifengshao',
    swap('limitReading" value="dayEnd"', 'limitReading" value="rolling"', 'Task_VerifyReport'),
    [
      'changed | Task_VerifyReport | header.limitReading | 环节「核实」的工作日算法由 日终（次日起算，到第 N 日下班） 改为 滚动（从这一刻起算）',
    ],
  ],
  [
    'a calendar',
    'leifengshao',
    swap('calendar" value="district"', 'calendar" value="unit"', 'Task_Handle'),
    ['changed | Task_Handle | header.calendar | 环节「处置」的日历由 全区工作日历 改为 承办单位日历'],
  ],
  [
    'a clock that runs on during a hold',
    'lamp',
    before('<zeebe:header key="outcomes"', '<zeebe:header key="holdRuns" value="true" />'),
    ['changed | Repair | header.holdRuns | 环节「维修」改为勾选“挂账期间不停表”'],
  ],
  [
    'a role',
    'leifengshao',
    swap('role" value="gridWorker"', 'role" value="verifier"', 'Task_VerifyReport'),
    ['changed | Task_VerifyReport | header.role | 环节「核实」的角色由 网格员 改为 核查员'],
  ],
  [
    'the unit of a step',
    'leifengshao',
    swap('source="=leadUnit" target="unit"', 'source="=gridUnit" target="unit"', 'Task_Handle'),
    ['changed | Task_Handle | input.unit | 环节「处置」的单位由 =leadUnit 改为 =gridUnit'],
  ],
  [
    'a status shown',
    'leifengshao',
    swap('status" value="handling"', 'status" value="pendingVerify"', 'Task_Handle'),
    ['changed | Task_Handle | header.status | 环节「处置」的案件状态显示为由 处置中 改为 待核查'],
  ],
  [
    'the form of a step',
    'neighbourhood',
    swap('form" value="survey"', 'form" value="ask"', 'Survey'),
    ['changed | Survey | header.form | 环节「物业勘查」的表单由 survey 改为 ask'],
  ],
  [
    'the name of a clock',
    'lamp',
    swap('clock" value="repair"', 'clock" value="mend"'),
    ['changed | Repair | header.clock | 环节「维修」的时钟名由 repair 改为 mend'],
  ],
  [
    'the words of an outcome',
    'leifengshao',
    swap('done=处置完成', 'done=办好了', 'Task_Handle'),
    ['changed | Task_Handle | outcome.done | 环节「处置」的结果选项 done 由 「处置完成」 改为 「办好了」'],
  ],
  [
    'an outcome more',
    'leifengshao',
    swap('; return=退单', '; return=退单; wait=等等', 'Task_Handle'),
    ['changed | Task_Handle | outcome.wait | 环节「处置」新增结果选项 wait 「等等」'],
  ],
  [
    'an outcome less',
    'neighbourhood',
    swap('; shelve=暂缓', '', 'Listen'),
    ['changed | Listen | outcome.shelve | 环节「听诉」删去结果选项 shelve 「暂缓」'],
  ],
  [
    'the order of outcomes',
    'neighbourhood',
    swap('accept=受理; shelve=暂缓', 'shelve=暂缓; accept=受理', 'Listen'),
    ['changed | Listen | outcomes | 环节「听诉」的结果选项的顺序由 受理、暂缓 改为 暂缓、受理'],
  ],
  [
    'the outcome that returns',
    'leifengshao',
    swap('<zeebe:header key="returnOutcome" value="return" />', '', 'Task_Handle'),
    ['changed | Task_Handle | header.returnOutcome | 环节「处置」去掉了哪个结果是退单，原为 return'],
  ],
  [
    'the variable of the outcome',
    'neighbourhood',
    swap('resultVariable" value="hearing"', 'resultVariable" value="heard"', 'Listen'),
    ['changed | Listen | header.resultVariable | 环节「听诉」的结果写入变量由 hearing 改为 heard'],
  ],
  [
    'fields told to the flow',
    'leifengshao',
    swap('facts" value="leadUnit, coUnits"', 'facts" value="leadUnit"', 'Task_Dispatch'),
    ['changed | Task_Dispatch | header.facts | 环节「派单」的带入流程的表单字段由 leadUnit, coUnits 改为 leadUnit'],
  ],
  [
    'a move allowed',
    'leifengshao',
    swap('<zeebe:header key="move.extend" value="true" />', '', 'Task_Handle'),
    ['changed | Task_Handle | header.move.extend | 环节「处置」改为不允许延期'],
  ],
  [
    'photos wanted',
    'lamp',
    swap('photosAfter" value="1"', 'photosAfter" value="2"'),
    ['changed | Repair | header.photosAfter | 环节「维修」的办理后照片（至少几张）由 1 改为 2'],
  ],
  [
    'photos on site',
    'leifengshao',
    swap('<zeebe:header key="photosOnSite" value="true" />', '', 'Task_VerifyReport'),
    ['changed | Task_VerifyReport | header.photosOnSite | 环节「核实」改为不勾选“必须在现场拍摄”'],
  ],
  [
    'a header nobody knows',
    'lamp',
    before('<zeebe:header key="outcomes"', '<zeebe:header key="colour" value="red" />'),
    ['changed | Repair | header.colour | 环节「维修」的任务头「colour」设为 red'],
  ],
  [
    'an input more',
    'leifengshao',
    before('<zeebe:input source="=leadUnit" target="unit"', '<zeebe:input source="=1" target="floor" />'),
    ['changed | Task_Handle | input.floor | 环节「处置」的输入「floor」设为 =1'],
  ],
  [
    'an output',
    'leifengshao',
    swap('source="=0" target="returns"', 'source="=1" target="returns"'),
    ['changed | Start_Whistle | output.returns | 开始「吹哨」的输出「returns」由 =0 改为 =1'],
  ],
  [
    'a job type',
    'leifengshao',
    swap('type="case.dispatch"', 'type="case.send"'),
    ['changed | Task_SendOut | zeebe:TaskDefinition.type | 自动环节「派达」的任务类型由 case.dispatch 改为 case.send'],
  ],
  [
    'retries',
    'lamp',
    swap('retries="3"', 'retries="5"'),
    ['changed | Archive | zeebe:TaskDefinition.retries | 自动环节「归档」的重试次数由 3 改为 5'],
  ],
  [
    'who is told',
    'leifengshao',
    swap('<zeebe:header key="to.supervisor" value="true" />', '', 'Task_VerifyReport_Due'),
    ['changed | Task_VerifyReport_Due | header.to.supervisor | 自动环节「告警」改为不勾选“监工”'],
  ],
  [
    'a card',
    'leifengshao',
    swap('card" value="yellow"', 'card" value="red"', 'Task_VerifyReport_Yellow'),
    ['changed | Task_VerifyReport_Yellow | header.card | 自动环节「亮黄牌」的亮牌由 黄牌 改为 红牌'],
  ],
  [
    'the decision called',
    'leifengshao',
    swap('decisionId="dispatch"', 'decisionId="dispatch-lead"'),
    [
      'changed | Task_DispatchRules | zeebe:CalledDecision.decisionId | 规则环节「按规则派单」的规则表编号由 dispatch 改为 dispatch-lead',
    ],
  ],
  [
    'the variable of a decision',
    'leifengshao',
    swap('resultVariable="dispatch"', 'resultVariable="found"'),
    [
      'changed | Task_DispatchRules | zeebe:CalledDecision.resultVariable | 规则环节「按规则派单」的规则结果变量由 dispatch 改为 found',
    ],
  ],
  [
    'a script',
    'leifengshao',
    swap('expression="=returns + 1"', 'expression="=returns + 2"'),
    [
      'changed | Task_CountReturn | zeebe:Script.expression | 计算环节「退单次数 +1」的计算公式由 =returns + 1 改为 =returns + 2',
    ],
  ],
  [
    'the moment of a clock event',
    'leifengshao',
    swap('at" value="80%"', 'at" value="70%"', 'Clock_Handle_Warn'),
    ['changed | Clock_Handle_Warn | property.at | 环节「处置」上的时限警报「预警」的触发点由 80% 改为 70%'],
  ],
  [
    'the level of a clock event',
    'leifengshao',
    swap('name="clock.warn"', 'name="clock.red"', 'Message_Clock_Handle_Warn'),
    [
      'changed | Clock_Handle_Warn | eventDefinitions[0].messageRef.name | 环节「处置」上的时限警报「预警」的级别由 预警（黄灯） 改为 红牌',
    ],
  ],
  [
    'a correlation key',
    'leifengshao',
    swap('correlationKey="=caseId + &#34;:handle&#34;"', 'correlationKey="=caseId"', 'Message_Clock_Handle_Warn'),
    [
      'changed | Clock_Handle_Warn | eventDefinitions[0].messageRef.zeebe:Subscription.correlationKey | 环节「处置」上的时限警报「预警」的关联键由 =caseId + ":handle" 改为 =caseId',
    ],
  ],
  [
    'interrupting or not',
    'leifengshao',
    swap('cancelActivity="false"', 'cancelActivity="true"', 'Clock_Handle_Warn'),
    ['changed | Clock_Handle_Warn | cancelActivity | 环节「处置」上的时限警报「预警」改为中断本环节'],
  ],
  [
    'the step an event hangs on',
    'leifengshao',
    swap('attachedToRef="Task_Handle"', 'attachedToRef="Task_File"', 'Clock_Handle_Warn'),
    [
      'moved | Clock_Handle_Warn | attachedToRef | 环节「处置」上的时限警报「预警」的所挂环节由 环节「处置」 改为 环节「立案」',
    ],
  ],
  [
    'a timer',
    'leifengshao',
    swap('>=ratingDueAt<', '>=otherDueAt<'),
    [
      'changed | Catch_NoRating | eventDefinitions[0].timeDate.body | 等待「到期未评」的触发时刻由 =ratingDueAt 改为 =otherDueAt',
    ],
  ],
  [
    'a condition',
    'leifengshao',
    swap('>=selfHandled = true<', '>=selfHandled = false<'),
    [
      'changed | Flow_SelfHandled_NeedsCheck | conditionExpression.body | 流向「自行处置？ → 要抽查？」（是）的条件由 =selfHandled = true 改为 =selfHandled = false',
    ],
  ],
  [
    'a default flow',
    'leifengshao',
    swap('default="Flow_Real_File"', 'default="Flow_Real_TellNotFiled"'),
    [
      'changed | Gateway_Real | default | 判断「属实？」的默认流向由 流向「属实？ → 立案」（是） 改为 流向「属实？ → 答复不予立案」（否）',
    ],
  ],
  [
    'where a flow leads',
    'lamp',
    swap('sourceRef="Repair" targetRef="Archive"', 'sourceRef="Repair" targetRef="End"'),
    ['moved | Flow_2 | targetRef | 流向「维修 → 归档」的终点由 自动环节「归档」 改为 结束「亮了」'],
  ],
  [
    'where a flow comes from',
    'lamp',
    swap('sourceRef="Archive" targetRef="End"', 'sourceRef="Repair" targetRef="End"'),
    ['moved | Flow_3 | sourceRef | 流向「归档 → 亮了」的起点由 自动环节「归档」 改为 环节「维修」'],
  ],
  [
    'the name of a step',
    'lamp',
    swap('name="维修"', 'name="抢修"'),
    ['changed | Repair | name | 环节「维修」改名为「抢修」'],
  ],
  [
    'the name of a flow',
    'lamp',
    swap('id="Flow_2"', 'id="Flow_2" name="修好"'),
    ['changed | Flow_2 | name | 流向「维修 → 归档」改名为「修好」'],
  ],
  [
    'the name of the process',
    'lamp',
    swap('name="路灯报修"', 'name="路灯抢修"'),
    ['changed | lamp | name | 流程「路灯报修」改名为「路灯抢修」'],
  ],
  [
    'the documentation',
    'neighbourhood',
    swap('先听，再', '先听清，再'),
    [
      'changed | neighbourhood | documentation[0].text | 流程「邻里议事」的说明由 邻里之间的事：先听，再同时勘查和征询，谈得拢就办，谈不拢就缓一缓。 改为 邻里之间的事：先听清，再同时勘查和征询，谈得拢就办，谈不拢就缓一缓。',
    ],
  ],
  [
    'a version tag',
    'lamp',
    before('<zeebe:properties>', '<zeebe:versionTag value="2027" />'),
    ['changed | lamp | zeebe:VersionTag.value | 流程「路灯报修」的版本标签设为 2027'],
  ],
  [
    'a status the process declares',
    'lamp',
    swap('维修中|60|', '维修中|70|'),
    [
      'changed | lamp | property.status.repairing | 流程「路灯报修」的状态 repairing 由 「维修中」（次序 60，Being repaired，working） 改为 「维修中」（次序 70，Being repaired，working）',
    ],
  ],
  [
    'a role the process declares',
    'lamp',
    before('<zeebe:property name="status.lit"', '<zeebe:property name="role.chief" value="班长|Chief" />'),
    ['changed | lamp | property.role.chief | 流程「路灯报修」的角色 chief 设为 「班长」（Chief）'],
  ],
  [
    'a step of another kind',
    'lamp',
    (text) =>
      text
        .replace('<bpmn:endEvent', '<bpmn:intermediateThrowEvent')
        .replace('</bpmn:endEvent', '</bpmn:intermediateThrowEvent'),
    ['changed | End | type | 中间事件「亮了」的种类由 结束 改为 中间事件'],
  ],
  [
    'a step with its flows',
    'leifengshao',
    (text) =>
      swap(
        'targetRef="Gateway_Handled"',
        'targetRef="Task_Look"',
        'Flow_Handle_Handled',
      )(text.replace(firstFlow, `${step}${flow}${firstFlow}`)),
    [
      'added | Task_Look |  | 新增环节「复核」（核查员，1 工作日），到判断「办成了？」',
      'moved | Flow_Handle_Handled | targetRef | 流向「处置 → 办成了？」的终点由 判断「办成了？」 改为 环节「复核」',
    ],
  ],
  [
    'a flow less',
    'lamp',
    swap('<bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Repair" />', ''),
    ['removed | Flow_1 |  | 删去流向「有灯不亮 → 维修」'],
  ],
  [
    'an event less',
    'leifengshao',
    (text) =>
      text
        .replace(/<bpmn:boundaryEvent id="Clock_Handle_Yellow"[\s\S]*?<\/bpmn:boundaryEvent>/, '')
        .replace(/<bpmn:sequenceFlow [^>]*sourceRef="Clock_Handle_Yellow"[^>]*?\/>/, ''),
    ['removed | Clock_Handle_Yellow |  | 删去环节「处置」上的时限警报「黄牌」（+1 day），到自动环节「亮黄牌」'],
  ],
  [
    'a step done once per item',
    'leifengshao',
    loop(
      '<bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=coUnits" inputElement="coUnit" /></bpmn:extensionElements>',
      ' isSequential="true"',
    ),
    [
      'changed | Task_Handle | loopCharacteristics.isSequential | 环节「处置」的逐个办理设为 是',
      'changed | Task_Handle | loopCharacteristics.type | 环节「处置」的重复办理设为 多次办理',
      'changed | Task_Handle | loopCharacteristics.zeebe:LoopCharacteristics.inputCollection | 环节「处置」的逐项取自设为 =coUnits',
      'changed | Task_Handle | loopCharacteristics.zeebe:LoopCharacteristics.inputElement | 环节「处置」的每项叫作设为 coUnit',
    ],
  ],
  [
    'the text of a note',
    'leifengshao',
    (text) => text.replace(/(<bpmn:textAnnotation id="Note_Clock">\s*<bpmn:text>)[^<]*/, '$1看钟'),
    ['changed | Note_Clock | text | '],
  ],
  [
    'an attribute of a namespace nobody knows',
    'lamp',
    swap('<bpmn:endEvent id="End"', '<bpmn:endEvent xmlns:city="https://city.example" city:desk="7" id="End"'),
    ['changed | End | city:desk | 结束「亮了」的「city:desk」设为 7'],
  ],
  [
    'an extension of a namespace nobody knows',
    'lamp',
    before('<zeebe:properties>', '<city:desk xmlns:city="https://city.example" room="7" />'),
    [
      'changed | lamp | city:desk.room | 流程「路灯报修」的「city:desk.room」设为 7',
      'changed | lamp | city:desk.type | 流程「路灯报修」的「city:desk.type」设为 city:desk',
    ],
  ],
  [
    'the engine it is drawn for',
    'lamp',
    swap('executionPlatformVersion="8.5.0"', 'executionPlatformVersion="8.6.0"'),
    ['changed |  | modeler:executionPlatformVersion | 8.6.0'],
  ],
  [
    'the version of a template',
    'neighbourhood',
    swap('modelerTemplateVersion="1"', 'modelerTemplateVersion="2"', 'Listen'),
    ['changed | Listen | modelerTemplateVersion | 环节「听诉」的模板版本由 1 改为 2'],
  ],
]

describe('one edit of a model is named, and nothing else', () => {
  it.each(cases)('%s', async (_title, folder, edit, expected) => {
    const files = folders[folder]
    const model = files.find(({ path }) => path.endsWith('.bpmn'))?.path ?? ''
    const changes = (await changesOf(files, edited(files, model, edit))).map(briefly).sort()
    expect(changes).toHaveLength(expected.length)
    // where the sentence repeats a long text, its beginning is enough
    for (const [index, text] of [...expected].sort().entries())
      for (const part of text.split(' | ')) expect(changes[index]).toContain(part)
  })

  it('the order of inputs, where one reads what another wrote', async () => {
    const chain = ['<zeebe:input source="=1" target="floor" />', '<zeebe:input source="=floor + 1" target="roof" />']
    const put = (inputs: string[]) =>
      edited(folders.lamp, 'lamp.bpmn', before('<zeebe:input source="=centreUnit"', inputs.join('')))
    expect((await changesOf(put(chain), put([...chain].reverse()))).map(briefly)).toEqual([
      'changed | Repair | inputs | 环节「维修」的输入的顺序由 floor、roof、unit、clockKey 改为 roof、floor、unit、clockKey',
    ])
  })

  it('membership of a lane', async () => {
    const files = folders.lamp
    const put = (first: string, second: string) =>
      edited(files, 'lamp.bpmn', before('<bpmn:startEvent', lanes(first, second)))
    const changes = await changesOf(
      put(member('Repair') + member('Archive'), ''),
      put(member('Archive'), member('Repair')),
    )
    expect(changes.map(briefly)).toEqual([
      'moved | Repair | lane | 环节「维修」的泳道由 泳道「街道」 改为 泳道「部门」',
    ])
  })

  it('the id of the process itself is a change, since cases know it by that', async () => {
    const files = folders.lamp
    const renamed = edited(files, 'lamp.bpmn', (text) => text.replaceAll('"lamp"', '"light"'))
    expect((await changesOf(files, renamed)).map(briefly)).toEqual([
      'changed | light | id | 流程「路灯报修」的编号由 lamp 改为 light',
    ])
  })
})

const moveShape = (text: string) => text.replace(/(bpmnElement="Repair">\s*<dc:Bounds x=)"250"/, '$1"260"')

describe('what is only drawn otherwise is one line', () => {
  it.each<[string, (text: string) => string, string]>([
    ['a step moved', moveShape, '仅布局：移动了 1 个图形'],
    [
      'a flow rerouted',
      swap('<di:waypoint x="250" y="120"', '<di:waypoint x="250" y="130"'),
      '仅布局：改了 1 条连线的走向',
    ],
    ['a label moved', swap('<dc:Bounds x="138" y="142"', '<dc:Bounds x="130" y="142"'), '仅布局：挪了 1 处文字'],
    [
      'a colour',
      swap(
        'bpmnElement="Repair"',
        'bpmnElement="Repair" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:stroke="#f00"',
      ),
      '仅布局：改了 1 处外观',
    ],
  ])('%s', async (_title, edit, words) => {
    const changes = await changesOf(folders.lamp, edited(folders.lamp, 'lamp.bpmn', edit))
    expect(changes.map(({ kind, text }) => [kind, text.zh])).toEqual([['layout', words]])
  })

  it('stands beside a change of meaning and never in it', async () => {
    const files = edited(folders.lamp, 'lamp.bpmn', (text) => moveShape(text.replace('name="维修"', 'name="抢修"')))
    expect((await changesOf(folders.lamp, files)).map(({ kind }) => kind)).toEqual(['changed', 'layout'])
  })
})
