import { describe, expect, it } from 'vitest'
import type { CaseEventData, CaseEventType } from '@/domain/case/events.ts'
import { replyClockName } from '@/domain/case/reply-clock.ts'
import type { EventNames } from './event-names.ts'
import { eventText } from './event-text.ts'

const names: EventNames = {
  person: () => 'Li',
  unit: (code) => ({ zh: `单位${code}`, en: `unit ${code}` }),
  unitById: () => null,
  role: () => ({ zh: '处置人', en: 'handler' }),
  status: () => ({ zh: '处置中', en: 'Handling' }),
  category: ({ code }) => code,
  step: ({ name, element }) => name ?? element ?? '—',
  outcome: (_taskId, code) => code,
}
const step = { taskId: 't', element: 'E', name: 'Handle' }
const clock = { clockId: 'c', clock: 'handle', taskId: 't', name: 'Handle' }
const whole = { ...clock, taskId: null }
const category = { standard: 's', kind: 'matter', code: '06010' }
const due = '2026-11-20T10:00:00Z'

const samples: { [T in CaseEventType]: [CaseEventData[T], string] } = {
  CaseReported: [
    { number: 'n', channel: 'c', category, gridUnit: null, fileIds: [], process: 'p', version: 1, selfHandled: true },
    '自行处置并上报：06010',
  ],
  ReportRepeated: [{ channel: 'c' }, '重复上报'],
  GridFound: [{ unit: 'g' }, '位置落在单位g'],
  CaseClassified: [{ category, previous: { ...category, code: '09005' } }, '类别由「09005」改为「06010」'],
  CaseDispatched: [{ leadUnit: 'a', previous: 'b', coUnits: ['c', 'd'] }, '改派：主办单位a，协办单位c、单位d'],
  StepOpened: [{ ...step, unit: 'a', role: 'r', status: 's' }, '「Handle」开始，由单位a处置人办理'],
  StepClaimed: [step, '签收「Handle」'],
  StepReleased: [{ ...step, holderId: 'p' }, '放回Li签收的「Handle」，等待签收'],
  StepAssigned: [{ ...step, assigneeId: 'p', previousId: null, reason: 'ill' }, '把「Handle」指派给Li，理由：ill'],
  StepCompleted: [{ ...step, outcome: 'done', form: {}, fileIds: [], onTime: false }, '办结「Handle」：done（超时）'],
  StepTakenBack: [{ ...step, cause: 'withdrawn' }, '「Handle」因撤回而结束'],
  StepReopened: [step, '案件退回原来的版本，「Handle」接着办'],
  StatusSet: [{ status: 's' }, '状态变为处置中'],
  CardShown: [{ card: 'yellow' }, '亮黄牌'],
  ClockStarted: [
    { ...clock, limit: { amount: 2, unit: 'day' }, limitSource: 'fixed', dueAt: due },
    '开始计时：限 2 自然日，11-20 18:00 到期',
  ],
  MoveRequested: [
    { requestId: 'r', kind: 'extend', nth: 2, reason: 'rain', amount: 2, unit: 'workday' },
    '申请延期 2 工作日（第 2 次），理由：rain',
  ],
  MoveDecided: [{ requestId: 'r', kind: 'hold', approved: false, answer: 'no need' }, '不批准挂账：no need'],
  CaseHeld: [{ requestId: 'r', since: due, reason: 'rain' }, '挂账，从 11-20 18:00 起停表，理由：rain'],
  CaseResumed: [{ reason: 'dry' }, '恢复办理，理由：dry'],
  CaseUrged: [{ reason: 'hurry', taskIds: ['t'] }, '催办：hurry'],
  CaseSupervised: [{ supervisionId: 's', instruction: 'look', dueAt: due }, '督办：look，11-20 18:00 前回复'],
  SupervisionAnswered: [{ supervisionId: 's', reply: 'done', onTime: false }, '回复督办（超时）：done'],
  ClockHeld: [{ ...whole, reason: 'rain' }, '整件停表，理由：rain'],
  ClockResumed: [{ ...whole, dueAt: due }, '整件恢复计时，11-20 18:00 到期'],
  ClockExtended: [{ ...whole, amount: 1, unit: 'hour', dueAt: null, reason: 'x' }, '整件延长 1 小时，理由：x'],
  ClockStopped: [whole, '整件结束计时'],
  DeadlineMoved: [
    { ...whole, cause: 'calendar', of: 'district', version: 2, from: due, to: '2026-11-23T02:30:00Z' },
    '工作日历改了，整件由 11-20 18:00 改为 11-23 10:30 到期',
  ],
  AlarmRaised: [{ ...whole, alarmId: 'a', level: 'warn', markAt: due, late: true }, '整件催办（补报）'],
  PeopleNotified: [{ cause: 'c', message: 'm', recipientIds: ['a', 'b'] }, '已通知 2 人'],
  ChannelAnswered: [{ channel: 'c', element: 'E', reply: 'ok' }, '答复报告人：ok'],
  RatingRequested: [{ round: 1, dueAt: due }, '请报告人评价，11-20 18:00 截止'],
  CaseRated: [{ round: 1, score: 5, satisfied: true, comment: 'fine' }, '评价：5 分，满意。fine'],
  RatingLapsed: [{ round: 1 }, '到期未评价，记为未评'],
  RoundOpened: [{ round: 2 }, '进入第 2 轮办理'],
  CaseWithdrawn: [{ reason: 'x' }, '撤回，理由：x'],
  CaseVoided: [{ reason: 'x' }, '作废，理由：x'],
  CaseArchived: [{ outcome: null }, '归档'],
  WebhookCalled: [
    { element: 'E', deliveryId: 'd', url: 'u', status: 200, attempts: 1 },
    '调用外部系统，答复 200（第 1 次）',
  ],
  FlowInterrupted: [{ incident: 'i', element: 'E', errorType: 't', message: 'no' }, '流程在「E」停住：no'],
  FlowContinued: [{ element: 'E', incarnation: 2, incident: 'mended' }, '流程从「E」继续，理由：mended'],
  FlowEnded: [{ element: null, cancelled: true }, '流程在引擎中被取消'],
  FlowJumped: [
    { element: 'E', name: 'Dispatch', from: ['F'], incarnation: 2, reason: 'wrong' },
    '退回到「Dispatch」，理由：wrong',
  ],
  FlowMigrated: [
    { migrationId: 'm', fromVersion: 1, toVersion: 2, incarnation: 2, steps: [{ from: 'E', to: 'E' }] },
    '迁移：流程由第 1 版换到第 2 版',
  ],
  EngineRebuilt: [{ epoch: 2, incarnation: 2 }, '引擎重建后续接'],
  TrialTimeMoved: [{ to: '2026-11-23T01:30:00.000Z' }, '试运行时间前移到 11-23 09:30'],
  TrialTimerPassed: [{ element: 'Event_1', name: 'T1' }, '定时器「T1」到时'],
  TrialCallLeftOut: [
    { element: 'Task_Call', url: 'https://hooks.example' },
    '试运行不调用外部系统（https://hooks.example），直接往下走',
  ],
  FileAttached: [{ fileIds: ['a'], purpose: 'p' }, '添加 1 个附件'],
}

describe('the sentence of an event', () => {
  it.each(Object.entries(samples))('%s is told in both languages', (type, [data, zh]) => {
    const text = eventText({ type, data }, names)
    expect(text.zh).toContain(zh)
    expect(text.en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(`${text.zh}${text.en}`).not.toContain('undefined')
  })

  it('of a clock names whose it is: of a step, of the reply to an instruction, of the whole case', () => {
    const reply = { ...whole, clock: replyClockName('019aa000-0000-7000-8000-000000000001') }
    const told = [clock, reply, whole].map((data) => eventText({ type: 'ClockStopped', data }, names))
    expect(told.map(({ zh }) => zh)).toEqual(['「Handle」结束计时', '督办回复结束计时', '整件结束计时'])
    expect(told[1]?.en).toBe('Clock of the reply to the instruction stopped')
  })

  it('of a type from a later version is its name', () => {
    expect(eventText({ type: 'CaseMerged', data: {} }, names)).toEqual({ zh: 'CaseMerged', en: 'CaseMerged' })
  })
})
