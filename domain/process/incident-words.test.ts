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

  // copied from incidents of Zeebe 8.5.8
  it.each([
    [
      'a variable a condition needs',
      'EXTRACT_VALUE_ERROR',
      "Expected result of the expression 'score > 3' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'score'\n[NOT_COMPARABLE] Can't compare 'null' with '3'",
      '表达式 score > 3 要用的变量 score 没有值。',
      'The expression score > 3 needs the variable score, which has no value. ',
    ],
    [
      'a condition that is no yes or no',
      'EXTRACT_VALUE_ERROR',
      "Expected result of the expression '1 + 1' to be 'BOOLEAN', but was 'NUMBER'.",
      '表达式 1 + 1 应得出 BOOLEAN，却得出 NUMBER。',
      'The expression 1 + 1 should give BOOLEAN, but gives NUMBER. ',
    ],
    [
      'a gateway without a way on',
      'CONDITION_ERROR',
      'Expected at least one condition to evaluate to true, or to have a default flow',
      '没有一条出线的条件成立，也没有默认出线。',
      'No outgoing flow has a condition that holds',
    ],
    [
      'a variable an input needs',
      'IO_MAPPING_ERROR',
      "Assertion failure on evaluate the expression '{unit:assert(lead, lead != null)}': The condition is not fulfilled The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'lead'\n[ASSERT_FAILURE] The condition is not fulfilled",
      '表达式 {unit:assert(lead, lead != null)} 要用的变量 lead 没有值。',
      'needs the variable lead',
    ],
    [
      'an input whose assertion fails',
      'IO_MAPPING_ERROR',
      "Assertion failure on evaluate the expression '{n:assert(1, false)}': The condition is not fulfilled The evaluation reported the following warnings:\n[ASSERT_FAILURE] The condition is not fulfilled",
      "得不出能用的结果：Assertion failure on evaluate the expression '{n:assert(1, false)}': The condition is not fulfilled。",
      'The expression {n:assert(1, false)} gives nothing usable',
    ],
    [
      'a correlation key',
      'EXTRACT_VALUE_ERROR',
      "Failed to extract the correlation key for 'clockKey': The value must be either a string or a number, but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'clockKey'",
      '表达式 clockKey 要用的变量 clockKey 没有值。',
      'needs the variable clockKey',
    ],
    [
      'a date of a timer',
      'EXTRACT_VALUE_ERROR',
      "Expected result of the expression 'ratingDueAt' to be one of '[DATE_TIME, STRING]', but was 'NUMBER'.",
      '表达式 ratingDueAt 应得出 one of [DATE_TIME, STRING]，却得出 NUMBER。',
      'should give one of [DATE_TIME, STRING], but gives NUMBER',
    ],
    [
      'a decision nobody deployed',
      'CALLED_DECISION_ERROR',
      "Expected to evaluate decision 'whoLeads', but no decision found for id 'whoLeads'",
      '规则表 whoLeads 没有给出结果：',
      'The decision whoLeads gave no result: ',
    ],
    [
      'an error nobody catches',
      'UNHANDLED_ERROR_EVENT',
      "Expected to throw an error event with the code 'oops', but it was not caught. No error events are available in the scope.",
      '抛出的错误没有环节接住：',
      'in the scope. Correct the model',
    ],
    ['what the table does not know', 'FORM_NOT_FOUND', 'no such form', '流程引擎报告 FORM_NOT_FOUND：', 'no such form'],
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
