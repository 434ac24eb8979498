import { describe, expect, it } from 'vitest'
import { testsElement, writeTests } from '@/domain/rules/kept-tests.ts'
import { briefly, changesOf, edited, filesOf } from '@/tests/builders/edited-folder.ts'

const files = filesOf('processes/leifengshao')
const rules = (edit: (text: string) => string) => edited(files, 'dispatch.dmn', edit)
const swap = (from: string, to: string) => (text: string) => text.replace(from, () => to)

function rowOf(id: string, text: string): string {
  const row = new RegExp(`<rule id="${id}">[\\s\\S]*?</rule>\\s*`).exec(text)?.[0]
  if (row === undefined) throw new Error(`no row ${id}`)
  return row
}

/** Takes a row out and puts it before another. */
const move = (id: string, to: string) => (text: string) => {
  const row = rowOf(id, text)
  const rest = text.replace(row, '')
  return rest.replace(rowOf(to, rest), (other) => row + other)
}

const copyTo = (id: string, to: string, edit: (row: string) => string) => (text: string) =>
  text.replace(rowOf(to, text), (other) => edit(rowOf(id, text)).replaceAll(`"${id}`, '"lead_new') + other)

const column = (id: string, text: string) => new RegExp(`<input id="${id}" [\\s\\S]*?</input>`).exec(text)?.[0] ?? ''

type Case = [title: string, edit: (text: string) => string, expected: string[]]

const tested = (...names: string[]) =>
  swap(
    '<variable id="lead_variable"',
    `<extensionElements><yingshao:tests xmlns:yingshao="${testsElement.uri}">${writeTests(names.map((name) => ({ name, inputs: {}, expected: {} })))}</yingshao:tests></extensionElements><variable id="lead_variable"`,
  )

const cases: Case[] = [
  [
    'tests, by their names',
    tested('井盖', '暴露垃圾'),
    ['changed | dispatch-lead | yingshao:tests.text | 规则「主办单位」的测试设为 2 条：井盖、暴露垃圾'],
  ],
  [
    'a cell of a result, said by the names of units',
    swap(
      '<outputEntry id="lead_9_5"><text>"district.environment"',
      '<outputEntry id="lead_9_5"><text>"district.housing"',
    ),
    ['changed | lead_9 | cell.lead_out_unit | 规则「主办单位」第 9 行：主办单位由 区生态环境分局 改为 区住建局'],
  ],
  [
    'units in a list',
    swap('<outputEntry id="lead_9_6"><text>[]', '<outputEntry id="lead_9_6"><text>["district.housing"]'),
    ['changed | lead_9 | cell.lead_out_co | 规则「主办单位」第 9 行：协办单位由 [] 改为 [区住建局]'],
  ],
  [
    'a cell of a condition',
    swap('<inputEntry id="lead_10_2"><text>"06048"', '<inputEntry id="lead_10_2"><text>"06048","06049"'),
    ['changed | lead_10 | cell.lead_in_category | 规则「主办单位」第 10 行：类别编码由 "06048" 改为 "06048","06049"'],
  ],
  [
    'a condition that no longer matters',
    swap('<inputEntry id="lead_10_1"><text>"matter"', '<inputEntry id="lead_10_1"><text>-'),
    ['changed | lead_10 | cell.lead_in_kind | 规则「主办单位」第 10 行：种类由 "matter" 改为 （不限）'],
  ],
  [
    'the remark of a row',
    swap('边坡、挡土墙：应急主办，住建协办', '边坡：应急主办'),
    [
      'changed | lead_10 | description | 规则「主办单位」第 10 行：说明由 边坡、挡土墙：应急主办，住建协办 改为 边坡：应急主办',
    ],
  ],
  [
    'a row less',
    (text) => text.replace(rowOf('lead_9', text), ''),
    ['removed | lead_9 |  | 规则「主办单位」删去第 9 行：'],
  ],
  [
    'a row more',
    copyTo('lead_9', 'lead_4', (row) =>
      row.replace('"06020","06026"', '"06999"').replace('"district.environment"', '"district.housing"'),
    ),
    ['added | lead_new |  | 规则「主办单位」新增第 4 行：'],
  ],
  [
    'a row more that says what another says',
    copyTo('lead_9', 'lead_4', (row) => row),
    ['added | lead_new |  | 规则「主办单位」新增第 4 行：'],
  ],
  [
    'a row moved where the first that fits counts',
    move('lead_9', 'lead_4'),
    ['moved | lead_9 |  | 规则「主办单位」由第 9 行移到第 4 行'],
  ],
  [
    'a hit policy',
    swap('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"'),
    ['changed | dispatch-lead | decisionLogic.hitPolicy | 规则「主办单位」的命中方式由 FIRST 改为 UNIQUE'],
  ],
  [
    'an aggregation',
    swap('aggregation="MAX"', 'aggregation="SUM"'),
    ['changed | dispatch-urgency | decisionLogic.aggregation | 规则「紧急程度」的汇总方式由 MAX 改为 SUM'],
  ],
  [
    'the name of a table',
    swap('name="主办单位"', 'name="牵头单位"'),
    ['changed | dispatch-lead | name | 规则「主办单位」改名为「牵头单位」'],
  ],
  [
    'the name of the file',
    swap('name="派单规则"', 'name="派单"'),
    ['changed | dispatch-rules | name | 规则文件「派单规则」改名为「派单」'],
  ],
  [
    'the remark of a table',
    swap('每条规则独立，取最高的', '取最高的'),
    ['changed | dispatch-urgency | description | 规则「紧急程度」的说明由'],
  ],
  [
    'the title of a column',
    swap('label="街道"', 'label="镇街"'),
    ['changed | lead_in_region | label | 规则「主办单位」条件列「街道」：列名由 街道 改为 镇街'],
  ],
  [
    'what a column asks for',
    swap('<text>region</text>', '<text>street</text>'),
    ['changed | lead_in_region | inputExpression.text | 规则「主办单位」条件列「街道」：取值由 region 改为 street'],
  ],
  [
    'the type of a column',
    swap('name="direct" typeRef="boolean"', 'name="direct" typeRef="string"'),
    ['changed | lead_out_direct | typeRef | 规则「主办单位」结果列「直派」：数据类型由 boolean 改为 string'],
  ],
  [
    'the variable of a result',
    swap('name="coUnits" typeRef', 'name="helpers" typeRef'),
    ['changed | lead_out_co | name | 规则「主办单位」结果列「协办单位」'],
  ],
  [
    'a column less',
    (text) =>
      text.replace(column('lead_in_region', text), '').replace(/<inputEntry id="lead_\d+_3">.*?<\/inputEntry>/g, ''),
    ['removed | lead_in_region |  | 规则「主办单位」删去条件列「街道」（4 行填了内容）'],
  ],
  [
    'a column more',
    (text) =>
      text
        .replace(
          '<output id="lead_out_unit"',
          '<input id="lead_in_source" label="渠道"><inputExpression id="x"><text>channel</text></inputExpression></input><output id="lead_out_unit"',
        )
        .replace(/<outputEntry id="(lead_\d+)_5">/g, '<inputEntry id="$1_new"><text>-</text></inputEntry>$&'),
    ['added | lead_in_source |  | 规则「主办单位」新增条件列「渠道」（0 行填了内容）'],
  ],
  [
    'an expression',
    swap('direct: lead.direct', 'direct: false'),
    ['changed | dispatch | decisionLogic.text | 规则「派单」的公式由'],
  ],
  [
    'what a decision asks for',
    swap(
      '<informationRequirement id="dispatch_needs_urgency"><requiredDecision href="#dispatch-urgency" /></informationRequirement>',
      '',
    ),
    ['changed | dispatch | requires #dispatch-urgency | 规则「派单」去掉了依据，原为 「紧急程度」'],
  ],
  [
    'the variable of a table',
    swap(
      'name="urgencyFound" typeRef="number" />\n    <decisionTable',
      'name="found" typeRef="number" />\n    <decisionTable',
    ),
    ['changed | dispatch-urgency | variable.name | 规则「紧急程度」的结果变量由 urgencyFound 改为 found'],
  ],
  [
    'the id of a decision, by which models call it',
    (text) => text.replaceAll('dispatch-urgency"', 'urgency-of"'),
    [
      'changed | dispatch | requires #dispatch-urgency | 规则「派单」去掉了依据',
      'changed | dispatch | requires #urgency-of | 规则「派单」的依据设为 「紧急程度」',
      'changed | dispatch-limit | requires #dispatch-urgency | 规则「处置时限」去掉了依据',
      'changed | dispatch-limit | requires #urgency-of | 规则「处置时限」的依据设为 「紧急程度」',
      'changed | urgency-of | id | 规则「紧急程度」的编号由 dispatch-urgency 改为 urgency-of',
    ],
  ],
  [
    'a column drawn wider',
    swap('label="街道" modeler:width="110"', 'label="街道" modeler:width="150"'),
    ['layout | dispatch-rules | layout | 仅布局：改了 1 处外观'],
  ],
  [
    'a table drawn elsewhere',
    swap('height="80" width="180" x="170" y="260"', 'height="80" width="180" x="150" y="260"'),
    ['layout | dispatch-rules | layout | 仅布局：移动了 1 个图形'],
  ],
]

describe('one edit of rules is named, and nothing else', () => {
  it.each(cases)('%s', async (_title, edit, expected) => {
    const changes = (await changesOf(files, rules(edit))).map(briefly).sort()
    expect(changes).toHaveLength(expected.length)
    for (const [index, text] of [...expected].sort().entries()) expect(changes[index]).toContain(text)
  })
})

it('units are called by their English names in English', async () => {
  const edit = swap(
    '<outputEntry id="lead_9_5"><text>"district.environment"',
    '<outputEntry id="lead_9_5"><text>"district.housing"',
  )
  const [change] = await changesOf(files, rules(edit))
  expect(change?.text.en).toContain('Environment Bureau to Housing Bureau')
})

describe('in rules stays quiet', () => {
  it.each<[string, (text: string) => string]>([
    ['rows numbered anew', (text) => text.replace(/id="(lead|urgency)_(\d)/g, 'id="row_$1_$2')],
    ['rows in another order where each stands for itself', move('urgency_1', 'urgency_4')],
    ['another exporter', swap('<definitions ', '<definitions exporter="x" exporterVersion="2" ')],
    [
      'an empty condition for one that is not looked at',
      swap('<inputEntry id="lead_9_3"><text>-</text>', '<inputEntry id="lead_9_3"><text></text>'),
    ],
  ])('%s', async (_title, edit) => {
    expect(await changesOf(files, rules(edit))).toEqual([])
  })

  it('a policy that is written out', async () => {
    const silent = rules(swap(' hitPolicy="FIRST"', ''))
    expect(await changesOf(silent, rules(swap('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"')))).toEqual([])
  })
})
