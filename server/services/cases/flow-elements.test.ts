import { describe, expect, it } from 'vitest'
import { flowElements } from './flow-elements.ts'
import type { FlowVisit } from './flow-elements.ts'
import { flowSentence } from './flow-sentence.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 1, minute))
const visit = (elementId: string, state: string, minute: number, current = true): FlowVisit => ({
  ...{ key: `${elementId}${minute}`, elementId, state, enteredAt: at(minute), current },
  leftAt: state === 'active' ? null : at(minute + 1),
})

describe('the way of a case', () => {
  it.each<[string, FlowVisit[], string]>([
    ['a visit that ended is done', [visit('A', 'completed', 1)], 'done'],
    ['a visit that goes on is active', [visit('A', 'completed', 1), visit('A', 'active', 5)], 'active'],
    ['a visit cut short is cancelled', [visit('A', 'terminated', 1)], 'cancelled'],
    ['an older instance stands nowhere any more', [visit('A', 'active', 1, false)], 'cancelled'],
    [
      'done before stays done when a later visit is cut short',
      [visit('A', 'completed', 1), visit('A', 'terminated', 3)],
      'done',
    ],
  ])('%s', (_title, visits, state) => {
    expect(flowElements(visits, new Set())[0]?.state).toBe(state)
  })

  it('counts visits and keeps the last one’s times', () => {
    const [element] = flowElements([visit('A', 'completed', 1), visit('A', 'active', 5)], new Set())
    expect(element).toEqual({ id: 'A', state: 'active', count: 2, enteredAt: at(5), leftAt: null })
  })

  it('shows an open incident where the current instance stands', () => {
    expect(flowElements([visit('A', 'active', 5)], new Set(['A5']))[0]?.state).toBe('incident')
  })
})

describe('the sentence', () => {
  it.each([
    [
      { at: ['处置'], walked: 6, ended: false, stuck: false },
      '现在在「处置」，走过 6 步',
      'Now at 处置, 6 steps walked',
    ],
    [
      { at: ['甲', '乙'], walked: 1, ended: false, stuck: false },
      '现在在「甲」和「乙」，走过 1 步',
      'Now at 甲 and 乙, 1 step walked',
    ],
    [
      { at: ['甲'], walked: 2, ended: false, stuck: true },
      '现在在「甲」，在这里停住了，走过 2 步',
      'Now at 甲, stopped there, 2 steps walked',
    ],
    [{ at: [], walked: 7, ended: true, stuck: false }, '已经走完，走过 7 步', 'The flow is complete, 7 steps walked'],
    [{ at: [], walked: 0, ended: false, stuck: false }, '正在往下走，走过 0 步', 'On its way, 0 steps walked'],
    [
      { at: [], walked: 1, ended: false, stuck: true },
      '流程中断了，走过 1 步',
      'The flow was broken off, 1 step walked',
    ],
  ])('says where %j stands', (standing, zh, en) => {
    expect(flowSentence(standing)).toEqual({ zh, en })
  })
})
