import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import { readModel } from '@/processes/contract/read-model.ts'
import { levelsOfStep } from './step-limit.ts'

const read = (file: string) => readModel(readFileSync(file, 'utf8'))
const marksOf = (levels: ReturnType<typeof levelsOfStep>) =>
  Object.fromEntries(levels.map(({ code, drawn, silent }) => [code, silent ? 'silent' : drawn ? 'drawn' : 'policy']))

describe('the levels of a step', () => {
  it('leave every notice to a path that tells people', async () => {
    const levels = levelsOfStep(await read('processes/leifengshao/leifengshao.bpmn'), 'Task_Handle', defaultPolicy)
    expect(marksOf(levels)).toEqual({ warn: 'drawn', due: 'drawn', yellow: 'drawn', red: 'policy', black: 'policy' })
  })

  it('are silent where the path drawn behind them tells nobody: the policy tells people then', async () => {
    const model = await read('tests/fixtures/bundles/neighbourhood/neighbourhood.bpmn')
    expect(marksOf(levelsOfStep(model, 'Ask', defaultPolicy)).late).toBe('silent')
    expect(marksOf(levelsOfStep(model, 'Survey', defaultPolicy)).half).toBe('drawn')
  })
})
