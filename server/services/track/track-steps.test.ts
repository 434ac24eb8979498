import { describe, expect, it } from 'vitest'
import type { Phase } from '@/domain/case/public-status.ts'
import { trackSteps } from './track-steps.ts'

const at = new Date('2026-11-20T01:00:00Z')
const moments = (text: string) => text.split(' ').map((word) => (word === '|' ? null : { phase: word as Phase, at }))
const planned = new Set<Phase>(['received', 'arranged', 'working', 'checking', 'answered', 'not_taken'])

describe('the steps a reporter is told', () => {
  it.each<[string, string, Phase, string]>([
    [
      'what has happened and what is to come',
      'received arranged',
      'arranged',
      '+received +arranged working checking answered closed',
    ],
    [
      'a phase once, however many steps of the office it has',
      'received received arranged arranged',
      'arranged',
      '+received +arranged working checking answered closed',
    ],
    [
      'nothing of a case sent back inside the office',
      'received arranged working arranged working',
      'working',
      '+received +arranged +working checking answered closed',
    ],
    [
      'where a case sent back stands, even if it had never stood there',
      'received working arranged',
      'arranged',
      '+received +arranged working checking answered closed',
    ],
    [
      'where a case sent back stands, and not what it had reached beyond',
      'received arranged working arranged',
      'arranged',
      '+received +arranged working checking answered closed',
    ],
    [
      'where a case sent back in a new round stands',
      'received working answered | working arranged',
      'arranged',
      '+received +working +answered +arranged working checking answered closed',
    ],
    [
      'that it is paused, and what is to come',
      'received working paused',
      'paused',
      '+received +working +paused checking answered closed',
    ],
    [
      'a new round once more',
      'received working answered | working',
      'working',
      '+received +working +answered +working checking answered closed',
    ],
    [
      'an end, and nothing to come',
      'received working answered closed',
      'closed',
      '+received +working +answered +closed',
    ],
    ['why it was not taken up', 'received not_taken', 'not_taken', '+received +not_taken'],
    ['that it was taken back', 'received arranged withdrawn', 'withdrawn', '+received +arranged +withdrawn'],
  ])('tell %s', (_title, passed, standing, expected) => {
    const steps = trackSteps(moments(passed), standing, planned)
    expect(steps.map(({ phase, done }) => (done ? `+${phase}` : phase)).join(' ')).toBe(expected)
  })

  it('promise no phase the model does not have', () => {
    const steps = trackSteps(moments('received'), 'received', new Set<Phase>(['received', 'working']))
    expect(steps.map(({ phase }) => phase)).toEqual(['received', 'working', 'closed'])
  })
})
