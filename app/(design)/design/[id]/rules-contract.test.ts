import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RuleElement } from '@/components/design/rules/dmn-modeler.ts'
import { readTable } from '@/components/design/rules/read-table.ts'
import { noCodes } from '@/domain/rules/code-book.ts'
import { testFields } from '@/domain/rules/test-fields.ts'
import { decisionsOf, parseDmn } from '@/processes/contract/moddle/parse-dmn.ts'
import { rulesContract } from './rules-contract.ts'

const { variablesIn } = rulesContract('', noCodes)
const text = readFileSync('processes/leifengshao/dispatch.dmn', 'utf8')

async function fieldsOf(id: string, dmn = text) {
  const all = decisionsOf(await parseDmn(dmn)) as unknown as RuleElement[]
  const decision = all.find((each) => each.id === id)
  if (!decision) throw new Error(`no decision ${id}`)
  const { inputs, results } = testFields(decision, all, variablesIn)
  const said = (fields: typeof inputs) => fields.map(({ name, label, type }) => `${name} ${label} ${type}`.trim())
  return { inputs: said(inputs), results: said(results) }
}

describe('the columns of a test table', () => {
  it('are those of a table, by the names people know them by', async () => {
    expect(await fieldsOf('dispatch-lead')).toEqual({
      inputs: ['kind 种类 string', 'category 类别编码 string', 'region 街道 string', 'regionLevel 区域层级 string'],
      results: ['leadUnit 主办单位 string', 'coUnits 协办单位 Any', 'direct 直派 boolean'],
    })
  })

  it('leave out what another decision answers, and ask for what that one needs', async () => {
    expect((await fieldsOf('dispatch-limit')).inputs).toEqual([
      ...['kind 种类 string', 'category 类别编码 string', 'channel 渠道 string'],
    ])
  })

  it('are one value where a table has one result, a number where rows are counted up', async () => {
    expect((await fieldsOf('dispatch-urgency')).results).toEqual(['紧急程度 number'])
  })

  it('are the keys of a formula that gives a context', async () => {
    const { inputs, results } = await fieldsOf('dispatch')
    expect(results).toEqual(['leadUnit leadUnit', 'coUnits coUnits', 'urgency urgency', 'direct direct', 'limit limit'])
    expect(inputs.map((field) => field.split(' ')[0])).toEqual(['kind', 'category', 'region', 'regionLevel', 'channel'])
  })

  it('are a list where all rows that match are taken', async () => {
    const collected = text.replace(' aggregation="MAX"', '')
    expect((await fieldsOf('dispatch-urgency', collected)).results).toEqual(['紧急程度'])
  })

  it('end with decisions that ask each other', async () => {
    const round = text.replace(
      '<decision id="dispatch-lead" name="主办单位">',
      '<decision id="dispatch-lead" name="主办单位"><informationRequirement id="r"><requiredDecision href="#dispatch" /></informationRequirement>',
    )
    expect((await fieldsOf('dispatch', round)).inputs).toHaveLength(5)
  })
})

it('a table is read as it stands in the file', async () => {
  const [, lead] = decisionsOf(await parseDmn(text)) as unknown as RuleElement[]
  const table = lead && readTable(lead)
  expect(table?.policy).toBe('FIRST')
  expect(table?.rules).toHaveLength(26)
  expect(table?.rules[3]).toEqual({
    tests: ['"matter"', '"06029","09001","09005","09006"', '"street2"', '-'],
    results: ['"street2.enforcement"', '[]', 'true'],
    note: '翠屏街道：同上',
  })
})
