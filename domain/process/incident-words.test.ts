import { describe, expect, it } from 'vitest'
import { incidentWords, toIncidentMessage } from './incident-words.ts'

const engine = (type: string, message: string) => incidentWords({ kind: 'engine', type, message, elementId: 'Gate' })

describe('the words of an incident', () => {
  it('of our own jobs come through the engine in both languages, with the element for other clients', () => {
    const words = { zh: '没有编号为 a.b 的在用单位。', en: 'There is no unit a.b in use.' }
    const message = toIncidentMessage('Task_SendOut', words)
    expect(message).toContain('Task_SendOut')
    expect(incidentWords({ kind: 'engine', type: 'JOB_NO_RETRIES', message, elementId: 'Task_SendOut' })).toEqual(words)
  })

  // as Zeebe 8.5.8 wrote them
  it.each([
    [
      'a variable nobody gave',
      'CONDITION_ERROR',
      "Expected result of the expression 'score > 3' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'score'",
      '表达式 score > 3 要用的变量 score 没有值',
      'The expression score > 3 needs the variable score',
    ],
    [
      'a condition of another type',
      'CONDITION_ERROR',
      "Expected result of the expression 'score' to be 'BOOLEAN', but was 'NUMBER'.",
      '表达式 score 得不出能用的结果',
      'The expression score gives nothing usable',
    ],
    [
      'a gateway without a way on',
      'CONDITION_ERROR',
      'Expected at least one condition to evaluate to true, or to have a default flow',
      '没有一条出线的条件成立',
      'No outgoing flow has a condition that holds',
    ],
    [
      'an input mapping',
      'IO_MAPPING_ERROR',
      "Assertion failure on evaluate the expression '{unit:assert(lead, lead != null)}': The condition is not fulfilled",
      '表达式 {unit:assert(lead, lead != null)} 得不出能用的结果',
      'gives nothing usable',
    ],
    [
      'a correlation key',
      'EXTRACT_VALUE_ERROR',
      "Failed to extract the correlation key for 'clockKey': The value must be either a string or a number, but was 'NULL'.",
      '消息的关联键 clockKey 没有能用的值',
      'The correlation key clockKey of the message has no usable value',
    ],
    [
      'a decision nobody deployed',
      'DECISION_EVALUATION_ERROR',
      "Expected to evaluate decision 'whoLeads', but no decision found for id 'whoLeads'",
      '规则表 whoLeads 没有给出结果',
      'The decision whoLeads gave no result',
    ],
    [
      'what the table does not know',
      'RESOURCE_NOT_FOUND',
      'no such form',
      '流程引擎报告 RESOURCE_NOT_FOUND',
      'no such form',
    ],
  ])('of the engine name %s, and the cure', (_title, type, message, zh, en) => {
    const words = engine(type, message)
    expect(words.zh).toContain(zh)
    expect(words.en).toContain(en)
    expect(words.zh).toMatch(/。请.+。$/)
    expect(`${words.zh}${words.en}`).not.toContain('\n')
  })

  it('of a command set aside and of a case nobody carries are told too', () => {
    const parked = incidentWords({ kind: 'outbox', type: 'complete', message: 'payload too large', elementId: null })
    expect(parked.zh).toContain('不接受命令 complete：payload too large')
    const adrift = incidentWords({ kind: 'adrift', type: 'nothing_waits', message: '', elementId: null })
    expect(adrift.zh).toBe('没有人也没有程序在办这个案件。请从某个环节继续。')
  })
})
