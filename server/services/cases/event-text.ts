import { eventLabels } from '@/domain/case/event-labels.ts'
import type { CaseEventData, CaseEventType } from '@/domain/case/events.ts'
import { isReplyClock } from '@/domain/case/reply-clock.ts'
import { levelName } from '@/domain/sla/level-name.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { EventNames, Words } from './event-names.ts'

type Texts = { [T in CaseEventType]?: (data: CaseEventData[T], names: EventNames) => Words }

const takenBack: Record<CaseEventData['StepTakenBack']['cause'], Words> = {
  flow: { zh: '被流程收回', en: 'was taken back by the flow' },
  withdrawn: { zh: '因撤回而结束', en: 'ended with the withdrawal' },
  voided: { zh: '因作废而结束', en: 'ended with the voiding' },
  jumped: { zh: '因退回而结束', en: 'ended, the case was sent back' },
  moved: { zh: '在新流程中继续', en: 'goes on in the new flow' },
}

const movedBy: Record<CaseEventData['DeadlineMoved']['cause'], Words> = {
  calendar: { zh: '工作日历改了', en: 'The calendar changed' },
  limit: { zh: '类别时限改了', en: 'The limit of the category changed' },
  policy: { zh: '告警策略改了', en: 'The alarm policy changed' },
  migration: { zh: '随案件迁移到另一版流程', en: 'The case moved to another version of its process' },
}

const heldWords: Words = { zh: '停表中，恢复时再定', en: 'on hold, set when it resumes' }

/** What the timeline says of each event; who did it and when stands beside it. Types without a text show their label. */
const texts: Texts = {
  CaseReported: ({ category, selfHandled }, { category: name }) => ({
    zh: `${selfHandled ? '自行处置并上报' : '上报'}：${name(category)}`,
    en: `${selfHandled ? 'Handled and reported' : 'Reported'}: ${name(category)}`,
  }),
  GridFound: ({ unit }, names) =>
    both(
      names.unit(unit),
      (name) => `位置落在${name}`,
      (name) => `Located in ${name}`,
    ),
  CaseClassified: ({ category, previous }, { category: name }) =>
    previous
      ? {
          zh: `类别由「${name(previous)}」改为「${name(category)}」`,
          en: `Category changed from ${name(previous)} to ${name(category)}`,
        }
      : { zh: `归为「${name(category)}」`, en: `Classified as ${name(category)}` },
  CaseDispatched: ({ leadUnit, previous, coUnits }, names) => {
    const co = coUnits.map(names.unit)
    return both(
      names.unit(leadUnit),
      (name) =>
        `${previous && previous !== leadUnit ? '改派' : '派单'}：主办${name}${co.length > 0 ? `，协办${co.map(({ zh }) => zh).join('、')}` : ''}`,
      (name) =>
        `${previous && previous !== leadUnit ? 'Redispatched' : 'Dispatched'}: lead ${name}${co.length > 0 ? `, with ${co.map(({ en }) => en).join(', ')}` : ''}`,
    )
  },
  StepOpened: (data, names) => {
    const unit = data.unit ? names.unit(data.unit) : { zh: '', en: '' }
    const role = names.role(data.role)
    const step = names.step(data)
    return {
      zh: `「${step}」开始，由${unit.zh}${role.zh}办理`,
      en: `${step} opened for ${role.en}${unit.en ? `, ${unit.en}` : ''}`,
    }
  },
  StepClaimed: (data, { step }) => ({ zh: `签收「${step(data)}」`, en: `Claimed ${step(data)}` }),
  StepReleased: (data, { step, person }) => {
    const holder = data.holderId ? person(data.holderId) : null
    return {
      zh: `放回${holder ? `${holder}签收的` : ''}「${step(data)}」，等待签收`,
      en: `Released ${step(data)}${holder ? `, which ${holder} had claimed` : ''}`,
    }
  },
  StepAssigned: (data, { step, person }) => ({
    zh: `把「${step(data)}」${data.previousId ? '改派' : '指派'}给${person(data.assigneeId)}${reasonZh(data.reason)}`,
    en: `${data.previousId ? 'Reassigned' : 'Assigned'} ${step(data)} to ${person(data.assigneeId)}${reasonEn(data.reason)}`,
  }),
  StepCompleted: (data, { step, outcome }) => {
    const result = outcome(data.taskId, data.outcome)
    const late = data.onTime === false
    const returned = data.lateReturn === true
    return {
      zh: `办结「${step(data)}」：${result}${late ? '（超时）' : ''}${returned ? '（超期退单）' : ''}`,
      en: `Completed ${step(data)}: ${result}${late ? ' (late)' : ''}${returned ? ' (returned too late)' : ''}`,
    }
  },
  StepTakenBack: (data, { step }) => ({
    zh: `「${step(data)}」${takenBack[data.cause].zh}`,
    en: `${step(data)} ${takenBack[data.cause].en}`,
  }),
  StepReopened: (data, { step }) => ({
    zh: `案件退回原来的版本，「${step(data)}」接着办`,
    en: `The case was taken back, ${step(data)} goes on`,
  }),
  StatusSet: ({ status }, names) =>
    both(
      names.status(status),
      (name) => `状态变为${name}`,
      (name) => `Status is now ${name}`,
    ),
  CardShown: ({ card }) => ({ zh: `亮${levelName(card, 'zh')}`, en: levelName(card, 'en') }),
  ClockStarted: (data, { step }) => ({
    zh: `${clockZh(data, step)}开始计时：限 ${limitWords(data.limit, 'zh')}${data.dueAt ? `，${moment(data.dueAt)} 到期` : ''}${data.provisional ? '（暂定）' : ''}`,
    en: `Clock of ${clockEn(data, step)} started: ${limitWords(data.limit, 'en')}${data.dueAt ? `, due ${moment(data.dueAt)}` : ''}${data.provisional ? ' (provisional)' : ''}`,
  }),
  MoveRequested: ({ kind, nth, amount, unit, reason }) => {
    const more = amount && unit ? { amount, unit } : null
    return {
      zh: `申请${requestNames[kind]?.zh ?? kind}${more ? ` ${limitWords(more, 'zh')}` : ''}${nth > 1 ? `（第 ${nth} 次）` : ''}${reasonZh(reason)}`,
      en: `Asked for ${requestNames[kind]?.en ?? kind}${more ? ` of ${limitWords(more, 'en')}` : ''}${nth > 1 ? ` (no. ${nth})` : ''}${reasonEn(reason)}`,
    }
  },
  MoveDecided: ({ kind, approved, answer, cancelled }) => ({
    zh: `${cancelled ? '撤销申请：' : approved ? '批准' : '不批准'}${requestNames[kind]?.zh ?? kind}${answer ? `：${answer}` : ''}`,
    en: `${cancelled ? 'Took back the request for' : approved ? 'Approved' : 'Rejected'} ${requestNames[kind]?.en ?? kind}${reasonEn(answer)}`,
  }),
  CaseHeld: ({ since, reason }) => ({
    zh: `挂账，从 ${moment(since)} 起停表${reasonZh(reason)}`,
    en: `On hold, the clock stands since ${moment(since)}${reasonEn(reason)}`,
  }),
  CaseResumed: ({ reason }) => ({ zh: `恢复办理${reasonZh(reason)}`, en: `Resumed${reasonEn(reason)}` }),
  CaseUrged: ({ reason }) => ({ zh: `催办：${reason}`, en: `Urged: ${reason}` }),
  CaseSupervised: ({ instruction, dueAt }) => ({
    zh: `${dueAt ? '督办' : '批示'}：${instruction}${dueAt ? `，${moment(dueAt)} 前回复` : ''}`,
    en: `${dueAt ? 'Instruction' : 'Remark'}: ${instruction}${dueAt ? `, reply due ${moment(dueAt)}` : ''}`,
  }),
  SupervisionAnswered: ({ reply, onTime }) => ({
    zh: `回复督办${onTime === false ? '（超时）' : ''}：${reply}`,
    en: `Instruction answered${onTime === false ? ' late' : ''}: ${reply}`,
  }),
  ClockHeld: (data, { step }) => ({
    zh: `${clockZh(data, step)}停表${reasonZh(data.reason)}`,
    en: `Clock of ${clockEn(data, step)} paused${reasonEn(data.reason)}`,
  }),
  ClockResumed: (data, { step }) => ({
    zh: `${clockZh(data, step)}恢复计时${data.dueAt ? `，${moment(data.dueAt)} 到期` : ''}`,
    en: `Clock of ${clockEn(data, step)} resumed${data.dueAt ? `, due ${moment(data.dueAt)}` : ''}`,
  }),
  ClockExtended: (data, { step }) => ({
    zh: `${clockZh(data, step)}延长 ${limitWords(data, 'zh')}${reasonZh(data.reason)}`,
    en: `Clock of ${clockEn(data, step)} extended by ${limitWords(data, 'en')}${reasonEn(data.reason)}`,
  }),
  ClockStopped: (data, { step }) => ({
    zh: `${clockZh(data, step)}结束计时`,
    en: `Clock of ${clockEn(data, step)} stopped`,
  }),
  DeadlineMoved: (data, { step }) => {
    const to = data.to ? { zh: `${moment(data.to)} 到期`, en: `due ${moment(data.to)}` } : heldWords
    const limit = data.limit && { zh: limitWords(data.limit, 'zh'), en: limitWords(data.limit, 'en') }
    const [zh, en] = data.provisional ? ['（暂定）', ' (provisional)'] : ['', '']
    return {
      zh: `${movedBy[data.cause].zh}${limit ? `为 ${limit.zh}` : ''}，${clockZh(data, step)}${data.to ? `由 ${moment(data.from)} 改为 ` : ''}${to.zh}${zh}`,
      en: `${movedBy[data.cause].en}${limit ? ` to ${limit.en}` : ''}: ${clockEn(data, step)} ${data.to ? `was due ${moment(data.from)}, now ` : ''}${to.en}${en}`,
    }
  },
  AlarmRaised: (data, { step }) => ({
    zh: `${clockZh(data, step)}${levelName(data.level, 'zh', data.levelName)}${data.late ? '（补报）' : ''}`,
    en: `${levelName(data.level, 'en', data.levelNameEn ?? data.levelName)} for ${clockEn(data, step)}${data.late ? ' (raised late)' : ''}`,
  }),
  PeopleNotified: ({ recipientIds }) => ({
    zh: `已通知 ${recipientIds.length} 人`,
    en: `${recipientIds.length} people notified`,
  }),
  ChannelAnswered: ({ reply }) => ({
    zh: `答复报告人${reply ? `：${reply}` : ''}`,
    en: `Reporter answered${reply ? `: ${reply}` : ''}`,
  }),
  RatingRequested: ({ dueAt }) => ({
    zh: `请报告人评价，${moment(dueAt)} 截止`,
    en: `Rating requested until ${moment(dueAt)}`,
  }),
  CaseRated: ({ score, satisfied, comment }) => ({
    zh: `评价：${score} 分，${satisfied ? '满意' : '不满意'}${comment ? `。${comment}` : ''}`,
    en: `Rated ${score}, ${satisfied ? 'satisfied' : 'not satisfied'}${comment ? `. ${comment}` : ''}`,
  }),
  RatingLapsed: () => ({ zh: '到期未评价，记为未评', en: 'Not rated in time' }),
  RoundOpened: ({ round }) => ({ zh: `进入第 ${round} 轮办理`, en: `Round ${round} begins` }),
  CaseWithdrawn: ({ reason }) => ({ zh: `撤回${reasonZh(reason)}`, en: `Withdrawn${reasonEn(reason)}` }),
  CaseVoided: ({ reason }) => ({ zh: `作废${reasonZh(reason)}`, en: `Voided${reasonEn(reason)}` }),
  WebhookCalled: ({ status, attempts }) => ({
    zh: `调用外部系统${status ? `，答复 ${status}` : '，没有答复'}（第 ${attempts} 次）`,
    en: `Outside system called${status ? `, answered ${status}` : ', no answer'} (attempt ${attempts})`,
  }),
  FlowInterrupted: ({ element, message }, { step }) => ({
    zh: `流程在「${step({ element })}」停住：${message}`,
    en: `The flow stopped at ${step({ element })}: ${message}`,
  }),
  // what is noted as incident is the reason the person gave
  FlowContinued: ({ element, incident }, { step }) => ({
    zh: `流程${element ? `从「${step({ element })}」` : ''}继续${reasonZh(incident)}`,
    en: `The flow goes on${element ? ` from ${step({ element })}` : ''}${reasonEn(incident)}`,
  }),
  FlowMigrated: ({ fromVersion, toVersion, back }) => ({
    zh: `${back ? '退回' : '迁移'}：流程由第 ${fromVersion} 版换到第 ${toVersion} 版`,
    en: `${back ? 'Taken back' : 'Moved'} from version ${fromVersion} of the process to version ${toVersion}`,
  }),
  FlowJumped: ({ name, reason }) => ({
    zh: `退回到「${name}」${reasonZh(reason)}`,
    en: `Sent back to ${name}${reasonEn(reason)}`,
  }),
  FlowEnded: ({ cancelled }) =>
    cancelled
      ? { zh: '流程在引擎中被取消', en: 'The flow was cancelled in the engine' }
      : { zh: '流程结束', en: 'The flow ended' },
  TrialTimeMoved: ({ to }) => ({
    zh: `试运行时间前移到 ${moment(to)}`,
    en: `Time of the trial moved to ${moment(to)}`,
  }),
  TrialTimerPassed: ({ name }) => ({ zh: `定时器「${name}」到时`, en: `The timer ${name} has come` }),
  TrialCallLeftOut: ({ url }) => ({
    zh: `试运行不调用外部系统（${url}），直接往下走`,
    en: `A trial calls no outside system (${url}); the flow goes on`,
  }),
  FileAttached: ({ fileIds }) => ({ zh: `添加 ${fileIds.length} 个附件`, en: `${fileIds.length} files attached` }),
}

/** Takes an event and the names it mentions; gives one sentence in both languages. */
export function eventText(event: { type: string; data: unknown }, names: EventNames): Words {
  const type = event.type as CaseEventType
  const write = texts[type] as ((data: unknown, names: EventNames) => Words) | undefined
  const label = eventLabels[type] as { zh: string; en: string } | undefined
  return write?.(event.data, names) ?? { zh: label?.zh ?? type, en: label?.en ?? type }
}

function both(name: Words, zh: (name: string) => string, en: (name: string) => string): Words {
  return { zh: zh(name.zh), en: en(name.en) }
}

const requestNames: Record<string, Words> = {
  hold: { zh: '挂账', en: 'a hold' },
  extend: { zh: '延期', en: 'an extension' },
}

const reasonZh = (reason: string | undefined): string => (reason ? `，理由：${reason}` : '')
const reasonEn = (reason: string | undefined): string => (reason ? `: ${reason}` : '')

type ClockRef = { clock: string; taskId: string | null }
const clockZh = (ref: ClockRef, step: EventNames['step']): string =>
  ref.taskId ? `「${step(ref)}」` : isReplyClock(ref.clock) ? '督办回复' : '整件'
const clockEn = (ref: ClockRef, step: EventNames['step']): string =>
  ref.taskId ? step(ref) : isReplyClock(ref.clock) ? 'the reply to the instruction' : 'the whole case'

const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** Month, day and minute of the district's time: `11-20 18:00`. */
function moment(iso: string): string {
  const parts = Object.fromEntries(momentFormat.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}
