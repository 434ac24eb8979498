import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decisionsOf, parseDmn } from './moddle/parse-dmn.ts'
import { readModel } from './read-model.ts'
import { suffixDecisions } from './suffix-decisions.ts'

const bpmn = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')
const dmn = readFileSync('processes/leifengshao/dispatch.dmn', 'utf8')

async function suffixed(texts = { bpmn, dmns: [dmn] }) {
  const renamed = await suffixDecisions(texts, '__v3')
  if (!renamed.ok) throw new Error(renamed.error.code)
  return renamed.value
}

describe('decisions of a version', () => {
  it('have ids of their own, and the model calls these', async () => {
    const { bpmn: model, dmns } = await suffixed()
    expect((await readModel(model)).decisionIds).toEqual(['dispatch__v3'])
    const ids = decisionsOf(await parseDmn(dmns[0] as string)).map(({ id }) => id)
    expect(ids).toEqual(['dispatch__v3', 'dispatch-lead__v3', 'dispatch-urgency__v3', 'dispatch-limit__v3'])
    expect(dmns[0]).toContain('href="#dispatch-lead__v3"')
  })

  it('are still seen by each other under their old names', async () => {
    const nameless = dmn.replace('<variable id="lead_variable" name="lead" />', '')
    const { dmns } = await suffixed({ bpmn, dmns: [nameless] })
    const lead = decisionsOf(await parseDmn(dmns[0] as string)).find(({ id }) => id === 'dispatch-lead__v3')
    expect(lead?.variable?.name).toBe('dispatch-lead')
  })

  it('leave everything else of the model as it was', async () => {
    const { bpmn: model } = await suffixed()
    expect(model).toBe(bpmn.replace('decisionId="dispatch"', 'decisionId="dispatch__v3"'))
  })

  it('that the bundle does not hold are refused, naming step and decision', async () => {
    const refused = await suffixDecisions({ bpmn, dmns: [] }, '__v3')
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'bundle.decision_unknown', params: { element: '按规则派单', decision: 'dispatch' } },
    })
  })
})
