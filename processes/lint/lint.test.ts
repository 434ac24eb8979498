import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { describeFinding } from './describe-finding.ts'
import type { Finding } from './finding.ts'
import { apply, lintBundle } from './lint-bundle.ts'
import { lintContextOf } from './lint-context.ts'
import { rules } from './rules.ts'

// The rules are tried on the first model with one fault each; a fault is an edit of its text.
const folder = path.resolve(import.meta.dirname, '../leifengshao')
const sound = readdirSync(folder).map((name): BundleFile => ({
  path: name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}))

async function bundleOf(files: BundleFile[]) {
  const bundle = await readBundle(files)
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
  return bundle.value
}

async function lint(files: BundleFile[]): Promise<Finding[]> {
  return lintBundle(await bundleOf(files), { units })
}

/** Every unit the rules of the first model name, and one more. */
const units = [
  ...new Set(
    [
      ...(sound.find(({ path }) => path.endsWith('.dmn'))?.text ?? '').matchAll(
        /"((?:district|company|street\d)\.\w+)"/g,
      ),
    ].map(([, code = '']) => code),
  ),
].map((code) =>
  code === 'district.cityAppearance'
    ? { code, name: '区城管局', nameEn: 'City Appearance Bureau' }
    : { code, name: code },
)

/** The lead unit of the first row of the rules, as it is written there. */
const firstLead = (cell: string) => edit('.dmn', '<text>"street1.sanitation"</text>', `<text>${cell}</text>`)

/** Takes a file name's ending, a pattern and its replacement; gives the files with the first match replaced. */
function edit(ending: string, find: string | RegExp, replacement: string): BundleFile[] {
  const files = sound.map((file) =>
    file.path.endsWith(ending) ? { ...file, text: file.text.replace(find, replacement) } : file,
  )
  if (files.every((file, index) => file.text === sound[index]?.text))
    throw new Error(`nothing to edit: ${String(find)}`)
  return files
}

const bpmn = (find: string | RegExp, replacement: string) => edit('.bpmn', find, replacement)

/** A header, input or attribute inside the element of that id. */
const inside = (id: string, find: string) =>
  new RegExp(
    `(id="${id}"(?:(?!</bpmn:(?:userTask|serviceTask|boundaryEvent|startEvent|scriptTask|subProcess)>)[\\s\\S])*?)${find}`,
  )
const header = (key: string) => `<zeebe:header key="${key}" value="[^"]*" />`

const task = (id: string) =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="case.lapseRating" /></bpmn:extensionElements></bpmn:serviceTask>`
const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="Flow_${from}_${to}" sourceRef="${from}" targetRef="${to}" />`

type Fault = [title: string, rule: string, element: string, files: () => BundleFile[]]

const faults: Fault[] = [
  [
    'a second process',
    'one-process',
    'other',
    () => bpmn(/<\/bpmn:process>/, '</bpmn:process><bpmn:process id="other" isExecutable="true" />'),
  ],
  [
    'a flow that is not connected',
    'connected',
    'Flow_Handled_CountReturn',
    () => bpmn(/(<bpmn:sequenceFlow id="Flow_Handled_CountReturn"[^>]*?) targetRef="[^"]*"/, '$1'),
  ],
  [
    'an element no flow leads to',
    'connected',
    'Task_Alone',
    () =>
      bpmn(
        '<bpmn:exclusiveGateway id="Gateway_SelfHandled"',
        '<bpmn:task id="Task_Alone" /><bpmn:exclusiveGateway id="Gateway_SelfHandled"',
      ),
  ],
  [
    'an event that waits for nothing',
    'event-definition',
    'Catch_Rated',
    () => bpmn(/<bpmn:messageEventDefinition id="Catch_Rated_def"[^>]*>/, ''),
  ],
  ['a script without result', 'script-feel', 'Task_CountReturn', () => bpmn(' resultVariable="returns"', '')],
  ['rules without result', 'decision', 'Task_DispatchRules', () => bpmn(' resultVariable="dispatch"', '')],
  ['an id that stands twice', 'readable', '', () => bpmn(/(<bpmn:endEvent id=")End_NotFiled"/, '$1End_Closed"')],
  [
    'a second plain start',
    'start-event',
    'leifengshao',
    () => bpmn(/(<bpmn:exclusiveGateway id="Gateway_SelfHandled")/, '<bpmn:startEvent id="Start_Again" />$1'),
  ],
  [
    'a call activity',
    'supported-element',
    'Call_Other',
    () => bpmn(/(<bpmn:exclusiveGateway id="Gateway_SelfHandled")/, '<bpmn:callActivity id="Call_Other" />$1'),
  ],
  ['a file without drawing', 'drawing', '', () => bpmn(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')],
  [
    'an element that is not drawn',
    'drawing',
    'Task_Handle',
    () => bpmn(/<bpmndi:BPMNShape [^>]*bpmnElement="Task_Handle"[\s\S]*?<\/bpmndi:BPMNShape>/, ''),
  ],
  ['an unknown job type', 'job-type', 'Task_SendOut', () => bpmn('type="case.dispatch"', 'type="case.dispatched"')],
  [
    'a service step without a job type',
    'job-type',
    'Task_SendOut',
    () => bpmn('<zeebe:taskDefinition type="case.dispatch" retries="3" />', ''),
  ],
  ['a job header nobody knows', 'job-headers', 'Task_RequestRating', () => bpmn('key="days"', 'key="weeks"')],
  [
    'a job header that is missing',
    'job-headers',
    'Task_Archive',
    () => bpmn(inside('Task_Archive', header('status')), '$1'),
  ],
  ['a status with a phase there is not', 'status-text', '', () => bpmn('|Closed|closed"', '|Closed|finished"')],
  ['a rank that is no number', 'status-text', '', () => bpmn('已办结|0|', '已办结|low|')],
  [
    'a notice nobody has words for',
    'notice-code',
    'Task_TellWithdrawn',
    () => bpmn('key="message" value="withdrawn"', 'key="message" value="gone"'),
  ],
  [
    'words of its own that are too long',
    'job-headers',
    'Task_TellWithdrawn',
    () => bpmn('key="message" value="withdrawn"', `key="text" value="${'哨'.repeat(81)}|Gone"`),
  ],
  [
    'a result nobody has words for',
    'notice-code',
    'Task_TellNotFiled',
    () => bpmn('key="result" value="notFiled"', 'key="result" value="nothing"'),
  ],
  [
    'a notice to nobody',
    'job-headers',
    'Task_Handle_Warn',
    () => bpmn(inside('Task_Handle_Warn', header('to.holder')), '$1'),
  ],
  ['a human step without role', 'step-headers', 'Task_Handle', () => bpmn(inside('Task_Handle', header('role')), '$1')],
  [
    'a human step without status',
    'step-headers',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', header('status')), '$1'),
  ],
  ['a human step without form', 'step-headers', 'Task_Handle', () => bpmn(inside('Task_Handle', header('form')), '$1')],
  [
    'a human step without outcomes',
    'step-headers',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', header('outcomes')), '$1'),
  ],
  [
    'outcomes that cannot be read',
    'step-headers',
    'Task_File',
    () => bpmn('filed=立案; rejected=不予立案', '立案, 不予立案'),
  ],
  [
    'a role that is an expression',
    'step-headers',
    'Task_Handle',
    () => bpmn('key="role" value="handler"', 'key="role" value="=who"'),
  ],
  [
    'a human step without limit',
    'step-limit',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', header('limitFrom')), '$1'),
  ],
  [
    'a limit of the rules that no rules give',
    'step-limit',
    'Task_Handle',
    () => bpmn('<zeebe:input source="=ruledLimit" target="limit" />', ''),
  ],
  ['a limit without amount', 'step-limit', 'Task_File', () => bpmn(inside('Task_File', header('limitAmount')), '$1')],
  [
    'a human step without unit',
    'step-unit',
    'Task_Handle',
    () => bpmn('<zeebe:input source="=leadUnit" target="unit" />', ''),
  ],
  [
    'a form that is not in the folder',
    'form-present',
    'Task_Handle',
    () => bpmn('key="form" value="handle"', 'key="form" value="other"'),
  ],
  [
    'a form field the server cannot check',
    'form-fields',
    'handle',
    () => edit('handle.form', '"textarea"', '"dynamiclist"'),
  ],
  ['options from nowhere', 'form-fields', 'dispatch', () => edit('dispatch.form', '"units"', '"everybody"')],
  [
    'a form that offers other outcomes',
    'form-outcome',
    'Task_Handle',
    () => edit('handle.form', '"value": "return"', '"value": "back"'),
  ],
  [
    'a result that is typed, not chosen',
    'form-outcome',
    'Task_Handle',
    () => edit('handle.form', /"type": "radio"([^}]*?"key": "outcome")/, '"type": "textfield"$1'),
  ],
  [
    'a fact without a field',
    'form-outcome',
    'Task_Dispatch',
    () => bpmn('value="leadUnit, coUnits"', 'value="leadUnit, coUnits, reason"'),
  ],
  [
    'rights of a step that does not use the form',
    'form-rights',
    'handle',
    () =>
      edit('handle.form', '"key": "measures",', '"key": "measures", "properties": { "rights.Task_Nobody": "read" },'),
  ],
  [
    'a right there is not',
    'form-rights',
    'handle',
    () =>
      edit('handle.form', '"key": "measures",', '"key": "measures", "properties": { "rights.Task_Handle": "look" },'),
  ],
  [
    'a result its step may not write',
    'form-rights',
    'handle',
    () => edit('handle.form', '"key": "outcome",', '"key": "outcome", "properties": { "rights.Task_Handle": "read" },'),
  ],
  [
    'a returning outcome that is not offered',
    'return-outcome',
    'Task_Handle',
    () => bpmn('key="returnOutcome" value="return"', 'key="returnOutcome" value="back"'),
  ],
  [
    'an outcome no flow takes',
    'outcome-flow',
    'Task_Handle',
    () => bpmn('done=处置完成; return=退单', 'done=处置完成; return=退单; pass=转办'),
  ],
  [
    'a flow for an outcome nobody is offered',
    'outcome-flow',
    'Flow_Handled_CountReturn',
    () => bpmn(inside('Flow_Handled_CountReturn', 'return'), '$1back'),
  ],
  ['a gateway without default', 'gateway-default', 'Gateway_Filed', () => bpmn(/ default="Flow_Filed_\w+"/, '')],
  [
    'a flow without condition',
    'gateway-default',
    'Flow_Filed_TellNotFiled',
    () =>
      bpmn(inside('Flow_Filed_TellNotFiled', '<bpmn:conditionExpression[\\s\\S]*?</bpmn:conditionExpression>'), '$1'),
  ],
  [
    'a condition on a variable nothing sets',
    'condition-variable',
    'Flow_SelfHandled_NeedsCheck',
    () => bpmn('=selfHandled = true', '=selfHandeld = true'),
  ],
  [
    'a decision id that is an expression',
    'decision',
    'Task_DispatchRules',
    () => bpmn('decisionId="dispatch"', 'decisionId="=rules"'),
  ],
  [
    'a decision that is not in the folder',
    'decision',
    'Task_DispatchRules',
    () => bpmn('decisionId="dispatch"', 'decisionId="elsewhere"'),
  ],
  ['a unit without its quotes in a rule', 'decision-names', 'dispatch-lead', () => firstLead('区城管局')],
  ['a rule for a unit there is not', 'known-unit', 'dispatch-lead', () => firstLead('"district.nosuch"')],
  ['FEEL that cannot be read', 'feel-syntax', 'Task_CountReturn', () => bpmn('=returns + 1', '=returns +')],
  [
    'a condition that is no expression',
    'feel-syntax',
    'Flow_SelfHandled_NeedsCheck',
    () => bpmn('=selfHandled = true', 'selfHandled = true'),
  ],
  [
    'a rule table that cannot be read',
    'feel-syntax',
    'dispatch',
    () => edit('.dmn', /(<decision id="dispatch"[\s\S]*?<text>)[^<]*/, '$1{leadUnit:'),
  ],
  [
    'a form condition that cannot be read',
    'feel-syntax',
    'handle',
    () => edit('handle.form', '=outcome != \\"done\\"', '=outcome != \\"done'),
  ],
  [
    'a clock name used twice',
    'clock-name',
    'Task_File',
    () => bpmn('key="clock" value="file"', 'key="clock" value="verifyReport"'),
  ],
  [
    'a step without its clock key',
    'clock-key',
    'Task_Handle',
    () => bpmn('<zeebe:input source="=caseId + &#34;:handle&#34;" target="clockKey" />', ''),
  ],
  [
    'a clock key of another step',
    'clock-key',
    'Task_Handle',
    () => bpmn('source="=caseId + &#34;:handle&#34;"', 'source="=caseId + &#34;:file&#34;"'),
  ],
  [
    'a clock event that listens to another clock',
    'clock-event',
    'Clock_Handle_Warn',
    () => bpmn(inside('Message_Clock_Handle_Warn', ':handle'), '$1:file'),
  ],
  [
    'a clock event without moment',
    'clock-event',
    'Clock_Handle_Warn',
    () => bpmn(inside('Clock_Handle_Warn', '<zeebe:property name="at" value="80%" />'), '$1'),
  ],
  [
    'a case clock nobody starts',
    'clock-event',
    'Start_CaseDue',
    () => bpmn(/type="case\.clock\.start"/g, 'type="case.clock.stop"'),
  ],
  [
    'clock events on a multi-instance step',
    'clock-multi-instance',
    'Clock_Handle_Warn',
    () =>
      bpmn(
        inside('Task_Handle', '</bpmn:extensionElements>'),
        '$1</bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics />',
      ),
  ],
  [
    'two events for one message on one step',
    'one-message',
    'Clock_Handle_Due',
    () => bpmn(inside('Message_Clock_Handle_Due', 'name="clock.due"'), '$1name="clock.warn"'),
  ],
  [
    'a message matched by something else',
    'message-key',
    'Catch_Rated',
    () => bpmn(inside('Message_Catch_Rated', '"=caseId"'), '$1"=number"'),
  ],
  [
    'a message nobody sends',
    'message-key',
    'Catch_Rated',
    () => bpmn(inside('Message_Catch_Rated', 'case.rated'), '$1case.liked'),
  ],
  [
    'a timer that is a duration',
    'timer-date',
    'Catch_NoRating',
    () => bpmn(/<bpmn:timeDate([^>]*)>[^<]*<\/bpmn:timeDate>/, '<bpmn:timeDuration$1>P7D</bpmn:timeDuration>'),
  ],
  [
    "a user task of the engine's own",
    'native-user-task',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', '<bpmn:extensionElements>'), '$1<bpmn:extensionElements><zeebe:userTask />'),
  ],
  [
    'a form of the engine',
    'native-user-task',
    'Task_Handle',
    () =>
      bpmn(
        inside('Task_Handle', '<bpmn:extensionElements>'),
        '$1<bpmn:extensionElements><zeebe:formDefinition formId="x" />',
      ),
  ],
  [
    'a listener',
    'listeners',
    'Task_SendOut',
    () =>
      bpmn(
        inside('Task_SendOut', '<bpmn:extensionElements>'),
        '$1<bpmn:extensionElements><zeebe:executionListeners><zeebe:executionListener eventType="start" type="x" /></zeebe:executionListeners>',
      ),
  ],
  [
    'a script that is no FEEL',
    'script-code',
    'Task_CountReturn',
    () => bpmn(inside('Task_CountReturn', '<zeebe:script [^>]*/>'), '$1<zeebe:taskDefinition type="script" />'),
  ],
  [
    'a way that ends in nothing',
    'dead-end',
    'Task_TellNotFiled',
    () => bpmn(/<bpmn:sequenceFlow [^>]*sourceRef="Task_TellNotFiled"[^>]*\/>/, ''),
  ],
  [
    'automatic steps that lead back to themselves',
    'endless-loop',
    'Task_LoopA',
    () =>
      bpmn(
        '</bpmn:process>',
        `${task('Task_LoopA')}${task('Task_LoopB')}${flow('Task_LoopA', 'Task_LoopB')}${flow('Task_LoopB', 'Task_LoopA')}</bpmn:process>`,
      ),
  ],
  [
    'a parallel gateway behind a choice',
    'dead-join',
    'Join',
    () =>
      bpmn(
        '</bpmn:process>',
        `<bpmn:exclusiveGateway id="Choice" />${task('Task_A')}${task('Task_B')}<bpmn:parallelGateway id="Join" />` +
          `${flow('Choice', 'Task_A')}${flow('Choice', 'Task_B')}${flow('Task_A', 'Join')}${flow('Task_B', 'Join')}</bpmn:process>`,
      ),
  ],
  [
    'a status one letter beside a declared one',
    'declared-name',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', 'key="status" value="handling"'), '$1key="status" value="handlng"'),
  ],
  [
    'a department that cannot return a case',
    'department-return',
    'Task_Handle',
    () => bpmn(inside('Task_Handle', header('returnOutcome')), '$1'),
  ],
  [
    'a department whose returning outcome ends the case',
    'department-return',
    'Task_Handle',
    () => bpmn(inside('Flow_Handled_CountReturn', 'targetRef="[^"]*"'), '$1targetRef="End_NotFiled"'),
  ],
  [
    'a field no step writes',
    'form-written',
    'handle',
    () =>
      edit('handle.form', '"key": "measures",', '"key": "measures", "properties": { "rights.Task_Handle": "read" },'),
  ],
  [
    'a value from a variable nothing sets',
    'known-variable',
    'Task_Handle',
    () => bpmn('source="=leadUnit"', 'source="=leadUint"'),
  ],
  [
    'a clock event without level',
    'clock-event',
    'Clock_Handle_Warn',
    () => bpmn(inside('Message_Clock_Handle_Warn', 'name="clock.warn"'), '$1name="clock."'),
  ],
  [
    'a way past the archive',
    'end-archive',
    'End_NotFiled',
    () => bpmn(inside('Task_ArchiveNotFiled', 'case.archive'), '$1case.lapseRating'),
  ],
]

describe('the linter', () => {
  it('finds nothing in the first model', async () => expect(await lint(sound)).toEqual([]))

  it('reads flows from their two ends: nodes need not name their incoming and outgoing', async () => {
    const written = edit('.bpmn', /\s*<bpmn:(?:incoming|outgoing)>[^<]*<\/bpmn:(?:incoming|outgoing)>/g, '')
    expect(await lint(written)).toEqual([])
  })

  it('asks no form for the result: without a field for it the page offers the outcomes itself', async () => {
    expect(await lint(edit('handle.form', '"key": "outcome"', '"key": "opinion"'))).toEqual([])
  })

  it.each(faults)('names %s (%s)', async (_, rule, element, files) => {
    const found = (await lint(files())).filter((finding) => finding.rule === rule)
    expect(found.map((finding) => finding.element)).toContain(element)
    for (const { message, cure } of found)
      for (const text of [message.zh, message.en, cure.zh, cure.en]) expect(text).not.toBe('')
  })

  describe('a step put before the rules of dispatch', () => {
    /** Its flows are the last of the file, as the designer draws them. */
    const looked = (...flows: string[]) => {
      const headers =
        '<zeebe:taskHeaders><zeebe:header key="outcomes" value="real=属实; notReal=不属实" /></zeebe:taskHeaders>'
      const step = `<bpmn:userTask id="Task_Look" name="现场踏勘"><bpmn:extensionElements>${headers}</bpmn:extensionElements></bpmn:userTask>`
      return bpmn('targetRef="Task_DispatchRules"', 'targetRef="Task_Look"').map((file) => ({
        ...file,
        text: file.text.replace('</bpmn:process>', [step, ...flows, '</bpmn:process>'].join('\n')),
      }))
    }
    const asking = (from: string) =>
      flow(from, 'Task_TellNotFiled').replace(
        '/>',
        '><bpmn:conditionExpression>=outcome = "notReal"</bpmn:conditionExpression></bpmn:sequenceFlow>',
      )
    const said = async (files: BundleFile[]) =>
      (await lint(files))
        .filter(({ rule, element }) => rule === 'outcome-flow' && element === 'Task_Look')
        .map(({ severity, message }) => [severity, message.zh])

    it('is told that its outcomes lead nowhere of their own', async () => {
      const files = looked(flow('Task_Look', 'Task_DispatchRules'))
      expect(await said(files)).toEqual([['warning', '结果 “属实”（real）、“不属实”（notReal） 都走同一条路']])
      const [finding] = (await lint(files)).filter(({ rule }) => rule === 'outcome-flow')
      expect(finding?.mend).toMatchObject({ kind: 'outcome', outcome: { code: 'notReal' }, last: false })
    })

    it('has no sure flow at a decision whose condition of other business comes first', async () => {
      const files = looked(flow('Task_Look', 'Task_DispatchRules'), asking('Gateway_Direct'))
      expect(await said(files)).toEqual([
        ['warning', '选了 “不属实”（notReal） 的案件不一定走它的走向：可能先走了“可直派？ → 派达”'],
      ])
    })

    it('is told what is done before its outcomes part', async () => {
      const other = inside('Flow_Direct_SendOut', '<bpmn:conditionExpression[\\s\\S]*?</bpmn:conditionExpression>')
      const files = looked(flow('Task_Look', 'Task_DispatchRules'), asking('Gateway_Direct'))
      const alone = files.map((file) => ({ ...file, text: file.text.replace(other, '$1') }))
      expect(await said(alone)).toEqual([
        ['warning', '结果 “属实”（real）、“不属实”（notReal） 要先经过“按规则派单”才分开走'],
      ])
    })

    it('is sound with a decision of its own right behind it', async () => {
      const gateway = '<bpmn:exclusiveGateway id="Gateway_Look" default="Flow_Gateway_Look_Task_DispatchRules" />'
      const way = [flow('Task_Look', 'Gateway_Look'), flow('Gateway_Look', 'Task_DispatchRules')]
      expect(await said(looked(gateway, ...way, asking('Gateway_Look')))).toEqual([])
    })
  })

  it('finds a flow for every outcome of a process with steps side by side', async () => {
    const beside = path.resolve(import.meta.dirname, '../../tests/fixtures/bundles/neighbourhood')
    const files = readdirSync(beside).map((name) => ({
      path: name,
      text: readFileSync(path.join(beside, name), 'utf8'),
    }))
    expect((await lint(files)).filter(({ rule }) => rule === 'outcome-flow')).toEqual([])
  })

  it('has a fault for every rule', () => {
    expect([...new Set(faults.map(([, rule]) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('turns a rule that stumbles into a finding', async () => {
    const context = await lintContextOf(await bundleOf(sound))
    const stumbling = {
      id: 'broken',
      severity: 'warning',
      check: () => [(null as unknown as Error).message].map(() => ({}) as never),
    } as const
    expect(apply(stumbling, context)).toMatchObject([{ rule: 'broken', severity: 'error', file: 'leifengshao.bpmn' }])
  })

  it('names the variable a condition most likely meant', async () => {
    const [finding] = await lint(bpmn('=selfHandled = true', '=selfHandeld = true'))
    expect(finding).toMatchObject({
      severity: 'error',
      message: { zh: '条件用了没有的变量 selfHandeld，是不是 selfHandled？' },
    })
  })

  it('judges no variable where the house cannot know them all: a message of its own may bring any', async () => {
    const open = edit('.bpmn', inside('Message_Catch_Rated', 'case.rated'), '$1case.liked').map((file) => ({
      ...file,
      text: file.text.replace('=selfHandled = true', '=selfHandeld = true'),
    }))
    expect((await lint(open)).map(({ rule }) => rule)).not.toContain('condition-variable')
  })

  it('says in both languages where the fault is', async () => {
    const [finding] = await lint(bpmn('key="form" value="handle"', 'key="form" value="other"'))
    expect(finding && describeFinding(finding)).toMatch(
      /✗ 错误 leifengshao\.bpmn:\d+ › 处置 \(Task_Handle\)：文件夹中没有表单 other[\s\S]*error: The folder holds no form other/,
    )
  })

  it.each([
    ['area', '"area"'],
    ['区城管局', '"区城管局"'],
    [
      'if category = "06010" then district else "district.water"',
      'if category = "06010" then "district" else "district.water"',
    ],
  ])('says that %s in a rule is a variable nobody sets, and how it is quoted', async (cell, quoted) => {
    const found = (await lint(firstLead(cell))).filter(({ rule }) => rule === 'decision-names')
    expect(found).toMatchObject([{ severity: 'error', file: 'dispatch.dmn', elementName: '主办单位' }])
    expect(found[0]?.message.zh).toContain('第 1 行「主办单位」')
    expect(found[0]?.cure.zh).toContain(quoted)
  })

  it.each(['if kind = "matter" then region else null', 'count(["a"])', 'region', 'for x in ["a"] return x'])(
    'lets a rule say %s',
    async (cell) => {
      expect((await lint(firstLead(cell))).map(({ rule }) => rule)).not.toContain('decision-names')
    },
  )

  it('finds a text without quotes among what a rule asks for too', async () => {
    const [found] = await lint(edit('.dmn', '<text>"matter"</text>', '<text>matter</text>'))
    expect(found).toMatchObject({
      rule: 'decision-names',
      message: { zh: expect.stringContaining('「种类」') as string },
    })
  })

  it.each([
    ['"district.nosuch"', 'district.'],
    ['"区城管局"', '区城管局 district.cityAppearance'],
    ['"street1.sanitaton"', 'street1.sanitation'],
    ['["district.water", "street2.sanitatio"]', 'street2.sanitation'],
  ])('names the units most likely meant by %s', async (cell, near) => {
    const [found, ...more] = (await lint(firstLead(cell))).filter(({ rule }) => rule === 'known-unit')
    expect([found?.message.zh, found?.cure.zh, more]).toEqual([
      expect.stringContaining('第 1 行「主办单位」'),
      expect.stringContaining(near),
      [],
    ])
  })

  it('calls them by their English names in English', async () => {
    const [found] = (await lint(firstLead('"district.cityAppearanc"'))).filter(({ rule }) => rule === 'known-unit')
    expect(found?.cure.en).toContain('City Appearance Bureau district.cityAppearance')
  })

  it('finds a unit there is not in a step and among the assisting ones, and judges none outside of a district', async () => {
    const assisting = edit('.dmn', '["district.cityAppearance"]', '["district.nosuch"]')
    const step = bpmn('source="=leadUnit" target="unit"', 'source="=&#34;district.nosuch&#34;" target="unit"')
    const units = async (files: BundleFile[]) =>
      (await lint(files)).flatMap(({ rule, element }) => (rule === 'known-unit' ? element : []))
    expect([await units(assisting), await units(step)]).toEqual([['dispatch-lead'], ['Task_Handle']])
    expect(await lintBundle(await bundleOf(firstLead('"district.nosuch"')))).toEqual([])
  })

  const mends: [title: string, rule: string, mend: object, files: () => BundleFile[]][] = [
    [
      'a limit that is missing: the one of the catalogue',
      'step-limit',
      { kind: 'header', key: 'limitFrom', value: 'catalogue' },
      () => bpmn(inside('Task_Handle', header('limitFrom')), '$1'),
    ],
    [
      'a clock key that is missing',
      'clock-key',
      { kind: 'input', key: 'clockKey', value: '=caseId + ":handle"' },
      () => bpmn('<zeebe:input source="=caseId + &#34;:handle&#34;" target="clockKey" />', ''),
    ],
    [
      'a clock name that is missing, after the id of the step',
      'step-headers',
      { kind: 'header', key: 'clock', value: 'handle' },
      () => bpmn(inside('Task_Handle', header('clock')), '$1'),
    ],
    [
      'a correlation key',
      'message-key',
      { kind: 'correlationKey', value: '=caseId' },
      () => bpmn(inside('Message_Catch_Rated', '"=caseId"'), '$1"=number"'),
    ],
    [
      'the name of a message',
      'message-key',
      { kind: 'messageName', value: 'case.rated' },
      () => bpmn(inside('Message_Catch_Rated', 'case.rated'), '$1case.rate'),
    ],
    [
      'a default flow, where one flow alone has no condition',
      'gateway-default',
      { kind: 'defaultFlow', flow: 'Flow_Handled_VerifyResult' },
      () => bpmn(' default="Flow_Handled_VerifyResult"', ''),
    ],
    [
      'a status one letter beside',
      'declared-name',
      { kind: 'header', key: 'status', value: 'handling' },
      () => bpmn(inside('Task_Handle', 'key="status" value="handling"'), '$1key="status" value="handlng"'),
    ],
    [
      'a variable of a condition, but not the same word in quotes',
      'condition-variable',
      { kind: 'condition', body: '=selfHandled = true and "selfHandeld" != ""' },
      () => bpmn('=selfHandled = true', '=selfHandeld = true and "selfHandeld" != ""'),
    ],
    [
      'a form that is gone: one of those there are',
      'form-present',
      { kind: 'form', forms: expect.arrayContaining(['handle', 'dispatch']) as string[] },
      () => bpmn('key="form" value="handle"', 'key="form" value="other"'),
    ],
    [
      'an outcome without a flow',
      'outcome-flow',
      { kind: 'outcome', outcome: { code: 'pass', text: '转办' }, variable: 'outcome', last: true },
      () =>
        bpmn('done=处置完成; return=退单', 'done=处置完成; return=退单; pass=转办').map((file) => ({
          ...file,
          text: file.text
            .replace(/(id="Gateway_Handled"[^>]*) default="[^"]*"/, '$1')
            .replace(
              inside('Flow_Handled_VerifyResult', '/>'),
              '$1><bpmn:conditionExpression>=outcome = "done"</bpmn:conditionExpression></bpmn:sequenceFlow>',
            ),
        })),
    ],
  ]

  it('has a step take over what its form offers, by name and code', async () => {
    const [found] = (await lint(bpmn('done=处置完成; return=退单', 'done=处置完成; result2=新结果'))).filter(
      ({ rule }) => rule === 'form-outcome',
    )
    expect(found).toMatchObject({
      message: {
        zh: '表单「处置」与环节的结果选项不一致：环节有“新结果”（result2），表单没有；表单有“退单”（return），环节没有',
      },
      mend: {
        kind: 'outcomes',
        outcomes: [
          { code: 'done', text: '处置完成' },
          { code: 'return', text: '退单' },
        ],
        renamed: [{ from: 'result2', to: { code: 'return', text: '退单' } }],
      },
    })
  })

  it('says where the form is told of an outcome only the step has', async () => {
    const [found] = (await lint(bpmn('done=处置完成; return=退单', 'done=处置完成; return=退单; more=再看'))).filter(
      ({ rule }) => rule === 'form-outcome',
    )
    expect(found).toMatchObject({ mend: null, cure: { zh: expect.stringContaining('改成环节里写的结果') as string } })
  })

  it('says where an element stands that nobody named, and shows no id', async () => {
    const gateway = /(<bpmn:exclusiveGateway id="Gateway_Handled") name="[^"]*"( default="[^"]*")/
    const found = await lint(bpmn(gateway, '$1'))
    expect(found.map(({ elementName }) => elementName)).toContain('未命名的判断（在“处置”之后）')
    expect(found.map(({ place }) => place.en)).toContain('unnamed decision (behind “处置”)')
    for (const { message, elementName } of found) expect(message.zh + elementName).not.toContain('Gateway_Handled')
  })

  it.each(mends)('mends %s', async (_, rule, mend, files) => {
    const found = (await lint(files())).filter((finding) => finding.rule === rule && finding.mendable)
    expect(found.map((finding) => finding.mend)).toContainEqual(mend)
  })

  it('leaves to a person what can be mended in more than one way', async () => {
    const found = await lint(bpmn(inside('Task_Handle', header('role')), '$1'))
    expect(found).toMatchObject([{ rule: 'step-headers', mendable: false, mend: null }])
  })
})
