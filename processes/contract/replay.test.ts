import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { proposeMapping } from '@/domain/migration/propose-mapping.ts'
import type { FlowGraph } from '@/domain/replay/flow-graph.ts'
import { judgeWalk } from '@/domain/replay/judge-walk.ts'
import { partnersOf } from '@/domain/replay/partners.ts'
import { partingWords, stopWords } from '@/domain/replay/replay-words.ts'
import { runWalks } from '@/domain/replay/run-walks.ts'
import { withdrawnEnd, type CaseTrace } from '@/domain/replay/trace.ts'
import { walkOnPaper } from '@/domain/replay/walk-on-paper.ts'
import type { RulesAnswer } from '@/domain/replay/walk.ts'
import { readGraph } from './read-graph.ts'
import { readModel } from './read-model.ts'

// Cases are played on paper, with outcomes drawn by lot, and replayed through the same and other versions.
const read = (path: string) => readFileSync(path, 'utf8')
const standard = read('processes/leifengshao/leifengshao.bpmn')
const models = {
  leifengshao: standard,
  lamp: read('processes/contract/examples/lamp/lamp.bpmn'),
  lampRated: read('processes/contract/examples/lamp-rated/lamp-rated.bpmn'),
  neighbourhood: read('tests/fixtures/bundles/neighbourhood/neighbourhood.bpmn'),
}
type Name = keyof typeof models

type Rules = (variables: Record<string, unknown>) => unknown
const direct: Rules = ({ category }) => ({
  ...{ direct: category !== '09999', leadUnit: 'district.housing', coUnits: [], urgency: 1, limit: null },
})

const start = { selfHandled: false, needsCheck: false, category: '06010', kind: 'matter', caseId: 'c' }
const nobody: CaseTrace = {
  number: 'X-1',
  variables: start,
  unknown: [],
  steps: [],
  jobs: [],
  waits: [],
  way: [],
  withdrawn: false,
}

async function walk(
  graph: FlowGraph,
  trace: CaseTrace,
  own: FlowGraph,
  rules: [was: Rules, is: Rules],
  mapping = same,
) {
  const partners = partnersOf(own, graph, mapping)
  const answer = (variables: Record<string, unknown>): RulesAnswer => ({
    ...{ result: rules[1](variables), was: rules[0](variables), failure: null },
  })
  const [walked] = await runWalks([walkOnPaper(graph, trace, partners)], (asked) =>
    Promise.resolve(asked.map(({ rules: { variables } }) => answer(variables))),
  )
  if (!walked) throw new Error('no walk')
  return { walked, ...judgeWalk(trace, walked, partners, graph) }
}
const same: Parameters<typeof partnersOf>[2] = []

/** Plays a case: wherever the paper ends for want of a record, the lot writes one. */
async function play(graph: FlowGraph, lots: readonly number[], variables = start): Promise<CaseTrace | null> {
  const trace: CaseTrace = { ...nobody, variables, steps: [], waits: [] }
  for (const [order, lot] of lots.entries()) {
    const { walked } = await walk(graph, trace, graph, [direct, direct])
    trace.way = walked.way
    if (!walked.stop) return trace
    const node = graph.nodes[walked.stop.at]
    if (!node || walked.stop.code !== 'step') return null
    if (node.step) {
      const outcome = node.step.outcomes[lot % node.step.outcomes.length] ?? null
      trace.steps.push({ element: node.id, ended: 'completed', outcome, form: {}, border: null, order })
      continue
    }
    const targets = node.kind === 'events' ? node.outgoing.map((id) => graph.flows[id]?.to ?? '') : [node.id]
    const element = targets[lot % targets.length] ?? node.id
    const [message, brought] = [graph.nodes[element]?.message ?? null, { satisfied: lot % 3 > 0, score: 3 }]
    trace.waits.push({ element, message, variables: message === 'case.rated' ? brought : {}, order })
  }
  return null
}

const graphs = {} as Record<Name, FlowGraph>
beforeAll(async () => {
  for (const [name, bpmn] of Object.entries(models)) graphs[name as Name] = await readGraph(bpmn)
})

const lots = fc.array(fc.nat(1000), { minLength: 30, maxLength: 40 })
const plain = {
  own: (id: string) => id,
  draft: (id: string) => id,
  label: (name: string) => name,
  value: (value: unknown) => JSON.stringify(value),
}

describe('a case replayed', () => {
  it.each(['leifengshao', 'lamp', 'lampRated'] as const)(
    'through its own version %s takes the same way',
    async (name) => {
      let played = 0
      await fc.assert(
        fc.asyncProperty(lots, fc.boolean(), async (drawn, selfHandled) => {
          const trace = await play(graphs[name], drawn, { ...start, selfHandled, needsCheck: drawn.length % 2 > 0 })
          if (!trace) return
          played++
          const { verdict, walked } = await walk(graphs[name], trace, graphs[name], [direct, direct])
          expect({ verdict, way: walked.way }).toEqual({ verdict: 'same', way: trace.way })
        }),
        { numRuns: 60 },
      )
      expect(played).toBeGreaterThan(20)
    },
  )

  it('through a version whose steps, waits and gateways have other ids takes the same way', async () => {
    const renamed = standard.replaceAll(/\b(Task|Gateway|Catch|End)_(\w+)/g, '$1_$2_v2')
    const draft = await readGraph(renamed)
    const mapping = proposeMapping(await readModel(standard), await readModel(renamed))
    await fc.assert(
      fc.asyncProperty(lots, async (drawn) => {
        const trace = await play(graphs.leifengshao, drawn)
        if (!trace) return
        const { verdict, walked } = await walk(draft, trace, graphs.leifengshao, [direct, direct], mapping)
        expect(verdict).toBe('same')
        expect(walked.way).toEqual(trace.way.map((id) => `${id}_v2`))
      }),
      { numRuns: 30 },
    )
  })
})

async function drawn(
  edit: (bpmn: string) => string,
  lot: number[],
  rules: [Rules, Rules] = [direct, direct],
  variables = start,
) {
  const text = edit(standard)
  expect(text === standard).toBe(rules[0] !== rules[1])
  const trace = await play(graphs.leifengshao, [...lot, ...Array<number>(30).fill(0)], variables)
  if (!trace) throw new Error('the case did not end')
  const mapping = proposeMapping(await readModel(standard), await readModel(text))
  return { trace, ...(await walk(await readGraph(text), trace, graphs.leifengshao, rules, mapping)) }
}

describe('a case whose way parts', () => {
  const straight = [0, 0, 0, 0, 0, 1]

  it('says at which gateway, why, and where it would go', async () => {
    const { verdict, parting } = await drawn((text) => text.replace('=direct = true', '=direct = false'), straight)
    expect(verdict).toBe('other')
    expect(parting && partingWords(parting, plain).zh).toBe(
      '在「可直派？」改到「Task_Dispatch」，原来到「Task_Handle」（direct = true）'.replace(
        '」改到',
        '」走「否」，改到',
      ),
    )
  })

  it('goes on as recorded behind rules that name another unit, and says what the rules say', async () => {
    const other: Rules = (variables) => ({ ...(direct(variables) as object), leadUnit: 'district.water' })
    const { verdict, parting, stop, walked, trace } = await drawn((text) => text, straight, [direct, other])
    expect({ verdict, stop, way: walked.way }).toEqual({ verdict: 'other', stop: null, way: trace.way })
    expect(parting && partingWords(parting, plain).zh).toBe(
      '规则「按规则派单」给出另一个结果：leadUnit "district.housing" → "district.water"',
    )
  })

  it('is unknown from a new step on, which nobody has a record of', async () => {
    const insert = (text: string) =>
      text.replace('targetRef="Task_VerifyResult"', 'targetRef="Task_New"').replace(
        '<bpmn:sequenceFlow id="Flow_Handle_Handled"',
        `<bpmn:userTask id="Task_New" name="复核"><bpmn:extensionElements><zeebe:taskHeaders>
            <zeebe:header key="outcomes" value="ok=好" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>
          <bpmn:sequenceFlow id="Flow_New" sourceRef="Task_New" targetRef="Task_VerifyResult" />
          <bpmn:sequenceFlow id="Flow_Handle_Handled"`,
      )
    const { verdict, stop, parting } = await drawn(insert, straight)
    expect({ verdict, parting }).toEqual({ verdict: 'unknown', parting: null })
    expect(stop && stopWords(stop).zh).toBe('在「复核」无记录，不再往下推')
  })

  it('is unknown where the draft offers a recorded outcome no more', async () => {
    const { verdict, stop } = await drawn(
      (text) => text.replace('pass=已解决; fail=未解决', 'solved=已解决; fail=未解决'),
      straight,
    )
    expect(verdict).toBe('unknown')
    expect(stop && stopWords(stop).zh).toContain('「核查」记录的结果「pass」新画的里没有')
  })

  it('is unknown at a condition that asks what nobody wrote down', async () => {
    const asks = (text: string) =>
      text
        .replace('key="facts" value="leadUnit, coUnits"', 'key="facts" value="leadUnit, coUnits, depth"')
        .replace('>=outcome = "return"<', '>=outcome = "return" and depth &gt; 3<')
    const { verdict, stop } = await drawn(asks, straight, [direct, direct], { ...start, category: '09999' })
    expect({ verdict, stop }).toMatchObject({ verdict: 'unknown', stop: { code: 'variable', at: 'Gateway_Handled' } })
    expect(stop && stopWords(stop).zh).toBe('「办成了？」要看 depth，记录里没有，不再往下推')
  })

  it('that was withdrawn ends where it was withdrawn, in the draft too', async () => {
    const played = await play(graphs.leifengshao, [0, 0, 0])
    expect(played).toBeNull()
    const steps = ['Task_VerifyReport', 'Task_File'].map((element, order) => ({
      ...{
        element,
        order,
        ended: 'completed' as const,
        outcome: order === 0 ? 'real' : 'filed',
        form: {},
        border: null,
      },
    }))
    const held = {
      element: 'Task_Handle',
      order: 3,
      ended: 'takenBack' as const,
      outcome: null,
      form: {},
      border: null,
    }
    const way = ['Task_VerifyReport', 'Task_File', withdrawnEnd]
    const trace = { ...nobody, steps: [...steps, held], way, withdrawn: true }
    const own = graphs.leifengshao
    expect(await walk(own, trace, own, [direct, direct])).toMatchObject({ verdict: 'same', walked: { way } })
  })
})
