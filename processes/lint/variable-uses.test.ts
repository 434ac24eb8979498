import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'
import { variableUses } from './variable-uses.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../leifengshao/leifengshao.bpmn'), 'utf8')
const { definitions } = await parseBpmn(text)
const uses = variableUses(definitions)
const useOf = (name: string) => uses.find((use) => use.name === name)

describe('the variables of a flow', () => {
  it('are written by the steps whose result they hold and read by the flows that ask for them', () => {
    const outcome = useOf('outcome')
    expect(outcome?.writers.map(({ name }) => name)).toContain('核实')
    expect(outcome?.readers.length).toBeGreaterThan(3)
    expect(outcome?.fromStart).toBe(false)
  })

  it('that every case begins with are marked, and stand last', () => {
    expect(useOf('gridUnit')?.fromStart).toBe(true)
    const marks = uses.map(({ fromStart }) => fromStart)
    expect(marks).toEqual(marks.toSorted())
  })

  it('name an element once, however often it reads them', () => {
    for (const { readers } of uses) expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length)
  })
})
