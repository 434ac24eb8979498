import type { Words } from './event-names.ts'

export type FlowStanding = {
  /** names of the steps and waits where the case stands */
  at: string[]
  /** steps people have completed */
  walked: number
  ended: boolean
  stuck: boolean
}

/** Takes where a case stands; gives the sentence over its diagram: `现在在「处置」，走过 6 步`. */
export function flowSentence({ at, walked, ended, stuck }: FlowStanding): Words {
  if (stuck && !ended && at.length === 0)
    return { zh: `流程中断了，走过 ${walked} 步`, en: `The flow was broken off, ${countSteps(walked)} walked` }
  const zh = ended ? '已经走完' : at.length > 0 ? `现在在${at.map((name) => `「${name}」`).join('和')}` : '正在往下走'
  const en = ended ? 'The flow is complete' : at.length > 0 ? `Now at ${at.join(' and ')}` : 'On its way'
  return {
    zh: `${zh}${stuck && !ended ? '，在这里停住了' : ''}，走过 ${walked} 步`,
    en: `${en}${stuck && !ended ? ', stopped there' : ''}, ${countSteps(walked)} walked`,
  }
}

const countSteps = (walked: number) => (walked === 1 ? '1 step' : `${walked} steps`)
