type Words = { zh: string; en: string }

export type PartState = {
  part: string
  state: 'up' | 'waiting' | 'down'
  /** without it the system is not ready */
  needed: boolean
  reason?: Words
  /** what does not go on meanwhile */
  waits: Words
  detail?: Record<string, unknown>
}

type Beat = { at: Date; detail: unknown }

/** Signs of life come every 3 s; five missed in a row are no accident. */
const silentMs = 15_000

const flowWaits: Words = {
  zh: '案件流转：已上报和已办理的内容都已保存，恢复后自动继续',
  en: 'the flow of cases: what was reported and done is kept, and goes on by itself',
}
const workersWait: Words = { zh: '案件流转、时限告警与对账', en: 'the flow of cases, alarms and reconciliation' }
const mirrorWaits: Words = {
  zh: '流程图上的已走路径、流程异常、以及引擎中被取消的实例的对账',
  en: 'the way gone on the model, incidents, and what somebody cancelled in the engine',
}

/** Takes the last sign of life of the workers; says how they are. */
export function judgeWorkers(beat: Beat | undefined, now: Date): PartState {
  const part = { part: 'workers', needed: true, waits: workersWait } as const
  if (!beat) return { ...part, state: 'down', reason: { zh: '后台进程从未启动', en: 'The workers have never run' } }
  const age = now.getTime() - beat.at.getTime()
  if (age <= silentMs) return { ...part, state: 'up', detail: { lastSeen: beat.at } }
  const seconds = Math.round(age / 1000)
  return {
    ...part,
    state: 'down',
    detail: { lastSeen: beat.at },
    reason: { zh: `后台进程已 ${seconds} 秒没有应答`, en: `The workers have been silent for ${seconds} s` },
  }
}

/** Takes what the workers last said about the engine; says how it is. */
export function judgeEngine(beat: Beat | undefined, now: Date): PartState {
  const part = { part: 'engine', needed: true, waits: flowWaits } as const
  const { state, epoch, subscriptions, healthy } = (beat?.detail ?? {}) as Record<string, unknown>
  const detail = { ...(beat && { lastAsked: beat.at }), epoch, subscriptions, healthy }
  if (!beat || now.getTime() - beat.at.getTime() > silentMs)
    return { ...part, state: 'down', detail, reason: { zh: '没有后台进程在询问引擎', en: 'No worker asks the engine' } }
  if (state === 'unknown')
    return {
      ...part,
      state: 'down',
      detail,
      reason: {
        zh: '引擎不认识我们的流程（数据丢失或换了引擎），请运行 npm run engine:rebuild',
        en: 'The engine does not know our processes: run npm run engine:rebuild',
      },
    }
  if (state !== 'known')
    return {
      ...part,
      state: 'down',
      detail,
      reason: { zh: '流程引擎没有应答', en: 'The process engine does not answer' },
    }
  return { ...part, state: 'up', detail }
}

/**
 * Takes whether the engine has ever reported to the mirror, and whether it should have. An engine that is not ours does
 * not know of the mirror: then the settings it needs come along.
 */
export function judgeMirror({
  reported,
  expected,
  settings,
}: {
  reported: boolean
  expected: boolean
  settings: Record<string, string>
}): PartState {
  const part = { part: 'mirror', needed: false, waits: mirrorWaits } as const
  if (reported || !expected) return { ...part, state: 'up' }
  const reason = {
    zh: '引擎从未向我们报告：请为引擎配置所列的导出器参数',
    en: 'The engine has never reported to us: give it the exporter settings listed',
  }
  return { ...part, state: 'waiting', reason, detail: { exporterSettings: settings } }
}
