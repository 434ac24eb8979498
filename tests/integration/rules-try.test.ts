import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST as tryRoute } from '@/app/api/v1/processes/rules/try/route.ts'
import { EngineError, type DeployedRules, type EnginePort } from '@/server/engine/port.ts'
import { createZeebeEngine } from '@/server/engine/zeebe/zeebe-engine.ts'
import { tryRules, type TriedRow } from '@/server/services/rules/try-rules.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { ask, personWith } from './api-client.ts'

// Rules are tried by the engine itself, and leave nothing in it.
const dmn = readFileSync('processes/leifengshao/dispatch.dmn', 'utf8')
const drawer = personWith('processAdmin').login
const rubbish = { kind: 'matter', category: '06010', region: 'street1', regionLevel: 'street' }

let stack: Stack
let engine: EnginePort

beforeAll(async () => {
  stack = await startStack({ publish: false })
  engine = createZeebeEngine(stack.zeebeAddress)
})

afterAll(async () => {
  await engine?.close()
  await stack?.stop()
})

type Tried = { rows: TriedRow[] }
const attempt = (body: object, as: string | null = drawer) => ask<Tried>(tryRoute, { as, body: { dmn, ...body } })

/** The engine, telling under which suffix rules were set down, and doing something to each evaluation. */
function watched(each: (rules: DeployedRules) => DeployedRules['evaluate']): { port: EnginePort; suffixes: string[] } {
  const suffixes: string[] = []
  const deployRules: EnginePort['deployRules'] = async (resource) => {
    suffixes.push(/__try_[\w-]+/.exec(resource.name)?.[0] ?? '')
    const rules = await engine.deployRules(resource)
    return { ...rules, evaluate: each(rules) }
  }
  return { port: { ...engine, deployRules }, suffixes }
}

it('each row gets its result, the rows that matched, and whether that was expected', async () => {
  const { status, body } = await attempt({
    decision: 'dispatch-lead',
    rows: [
      { inputs: rubbish, expected: { leadUnit: 'street1.sanitation', coUnits: [] } },
      { inputs: { ...rubbish, region: 'street3' }, expected: { leadUnit: 'street1.sanitation' } },
      { inputs: { kind: 'component', category: '02014' } },
      { inputs: {} },
    ],
  })
  expect(status).toBe(200)
  expect(body.rows.map(({ tables }) => tables[0]?.rows)).toEqual([[1], [11], [23], [26]])
  expect(body.rows.map(({ equal }) => equal)).toEqual([true, false, null, null])
  expect(body.rows[2]?.result).toEqual({ leadUnit: 'district.traffic', coUnits: [], direct: true })
})

it('a decision that asks others tells the rows of each', async () => {
  const { body } = await attempt({
    decision: 'dispatch',
    rows: [{ inputs: { kind: 'component', category: '01011', channel: 'app' }, expected: { urgency: 3 } }],
  })
  const [row] = body.rows
  expect(row).toMatchObject({ equal: true, result: { limit: { amount: 2, unit: 'hour', calendar: 'natural' } } })
  expect(Object.fromEntries(row?.tables.map(({ decision, rows }) => [decision, rows]) ?? [])).toEqual({
    ...{ 'dispatch-lead': [19], 'dispatch-urgency': [1], 'dispatch-limit': [1] },
  })
})

it('no row that matches is no result, which may be expected', async () => {
  const inputs = { kind: 'matter', category: '06010' }
  const { body } = await attempt({ decision: 'dispatch-limit', rows: [{ inputs, expected: null }] })
  expect(body.rows).toMatchObject([{ result: null, equal: true, fault: null, tables: [{}, { rows: [] }] }])
})

it('rows that must not match together are a fault of that test, in words with their numbers', async () => {
  const unique = dmn.replace('id="lead_table" hitPolicy="FIRST"', 'id="lead_table" hitPolicy="UNIQUE"')
  const { body } = await attempt({ dmn: unique, decision: 'dispatch-lead', rows: [{ inputs: rubbish, expected: {} }] })
  expect(body.rows[0]).toMatchObject({ equal: false, result: null })
  expect(body.rows[0]?.fault?.zh).toBe('「主办单位」只许一行对上，这里对上了第 1、11、26 行')
})

it('a cell the engine cannot read is named, and nothing is evaluated', async () => {
  const broken = dmn.replace('<text>"matter"</text>', '<text>"matter</text>')
  const { status, body } = await attempt({ dmn: broken, decision: 'dispatch-lead', rows: [{ inputs: rubbish }] })
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'rules.formula_unreadable' })
  expect(body.title).toContain('"matter')
})

it.each([
  ['a decision the file does not hold', { decision: 'nobody', rows: [{ inputs: {} }] }, 'rules.decision_unknown'],
  ['no DMN', { dmn: 'x', decision: 'a', rows: [{ inputs: {} }] }, 'bundle.file_unreadable'],
  ['an entity', { dmn: `<!DOCTYPE x>${dmn}`, decision: 'a', rows: [{ inputs: {} }] }, 'bundle.file_forbidden'],
  ['no rows', { decision: 'dispatch', rows: [] }, 'input.invalid'],
  [
    'too many rows',
    { decision: 'dispatch', rows: Array.from({ length: 501 }, () => ({ inputs: {} })) },
    'input.invalid',
  ],
])('%s is refused', async (_title, body, code) => {
  expect((await attempt(body)).body.code).toBe(code)
})

it('who may not draw may not try', async () => {
  const { status } = await attempt({ decision: 'dispatch', rows: [{ inputs: {} }] }, personWith('handler').login)
  expect(status).toBe(403)
})

it('nothing stays in the engine, whether all went well or the engine went away in between', async () => {
  const actor = await actorFor('processAdmin')
  const asked = { dmn, decision: 'dispatch-lead', rows: [{ inputs: rubbish }, { inputs: {} }] }
  let there: unknown
  const well = watched((rules) => async (id, variables) => {
    there ??= await engine.evaluate(id)
    return rules.evaluate(id, variables)
  })
  expect((await tryRules(actor, asked, well.port)).ok).toBe(true)
  expect(there).toMatchObject({ direct: false })
  const badly = watched(() => () => Promise.reject(new EngineError('unavailable', 'away')))
  expect(await tryRules(actor, asked, badly.port)).toMatchObject({ ok: false, error: { code: 'engine.unavailable' } })
  const left = [...well.suffixes, ...badly.suffixes].map((suffix) => engine.evaluate(`dispatch-lead${suffix}`))
  expect(await Promise.all(left)).toEqual([null, null])
})

it('an engine that pushes back is asked again', async () => {
  const refused = new Set<unknown>()
  const busy = watched((rules) => (id, variables) => {
    if (refused.has(variables)) return rules.evaluate(id, variables)
    refused.add(variables)
    return Promise.reject(new EngineError('overloaded', 'busy'))
  })
  const rows = Array.from({ length: 20 }, () => ({ inputs: { ...rubbish } }))
  const found = await tryRules(await actorFor('processAdmin'), { dmn, decision: 'dispatch-lead', rows }, busy.port)
  expect(found.ok && found.value.rows.map(({ tables }) => tables[0]?.rows)).toEqual(rows.map(() => [1]))
  expect(refused.size).toBe(20)
})

it('five hundred rows are evaluated within the time a page waits', async () => {
  const rows = Array.from({ length: 500 }, (_row, at) => ({ inputs: { ...rubbish, category: `060${at % 100}` } }))
  const began = performance.now()
  const { body } = await attempt({ decision: 'dispatch', rows })
  const ms = Math.round(performance.now() - began)
  console.log(`rules: 500 rows through 4 decisions: ${ms} ms`)
  expect(body.rows).toHaveLength(500)
  expect(ms).toBeLessThan(60_000)
})
