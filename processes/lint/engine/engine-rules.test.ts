import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { lintBundle } from '../lint-bundle.ts'
import { engineRuleCode } from './engine-rule-code.ts'
import { engineRules, wantedOfEngine } from './engine-rules.ts'
import { engineWords } from './engine-words.ts'

const lamp = readFileSync(path.resolve(import.meta.dirname, '../../contract/examples/lamp/lamp.bpmn'), 'utf8')
const form = readFileSync(path.resolve(import.meta.dirname, '../../contract/examples/lamp/repair.form'), 'utf8')

/** Takes what stands in the process besides; gives what the checks say of it. */
async function lintWith(drawn: string, root = '') {
  const text = lamp.replace('</bpmn:process>', `${drawn}</bpmn:process>${root}`)
  const bundle = await readBundle([
    { path: 'lamp.bpmn', text },
    { path: 'repair.form', text: form },
  ])
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
  return lintBundle(bundle.value)
}

const service = (id: string, inside: string, after = '') =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="case.findGrid" />${inside}</bpmn:extensionElements>${after}</bpmn:serviceTask>`

const faults: [rule: string, element: string, drawn: string][] = [
  [
    'engine/duplicate-task-headers',
    'Twice',
    service(
      'Twice',
      '<zeebe:taskHeaders><zeebe:header key="a" value="1" /><zeebe:header key="a" value="2" /></zeebe:taskHeaders>',
    ),
  ],
  [
    'engine/variable-name',
    'Named',
    service('Named', '<zeebe:ioMapping><zeebe:input source="=1" target="1st name" /></zeebe:ioMapping>'),
  ],
  ['engine/io-mapping', 'Half', service('Half', '<zeebe:ioMapping><zeebe:output target="a" /></zeebe:ioMapping>')],
  ['engine/loop-characteristics', 'Many', service('Many', '', '<bpmn:multiInstanceLoopCharacteristics />')],
  [
    'engine/link-event',
    'Link',
    '<bpmn:intermediateThrowEvent id="Link"><bpmn:linkEventDefinition id="l" /></bpmn:intermediateThrowEvent>',
  ],
  [
    'engine/error-reference',
    'Failed',
    `${service('Host', '')}<bpmn:boundaryEvent id="Failed" attachedToRef="Host"><bpmn:errorEventDefinition id="e" errorRef="Nameless" /></bpmn:boundaryEvent>`,
  ],
  [
    'engine/feel-compatibility',
    'New',
    service('New', '<zeebe:ioMapping><zeebe:input source="=to json({})" target="a" /></zeebe:ioMapping>'),
  ],
  ['engine/no-version-tag', 'lamp', ''],
  [
    'engine/bpmnlint/no-duplicate-sequence-flows',
    'Again',
    '<bpmn:task id="A" /><bpmn:task id="B" /><bpmn:sequenceFlow id="Once" sourceRef="A" targetRef="B" /><bpmn:sequenceFlow id="Again" sourceRef="A" targetRef="B" />',
  ],
]

describe("the engine's own rules", () => {
  it.each(faults)('%s speaks of %s', async (rule, element, drawn) => {
    const tagged = rule === 'engine/no-version-tag'
    const found = tagged ? await lintTagged() : await lintWith(drawn, '<bpmn:error id="Nameless" name="x" />')
    expect(found.filter((finding) => finding.rule === rule).map((finding) => finding.element)).toContain(element)
  })

  async function lintTagged() {
    const process = /(<bpmn:process [^>]*>\s*<bpmn:extensionElements>)/
    expect(lamp).toMatch(process)
    const bundle = await readBundle([
      { path: 'lamp.bpmn', text: lamp.replace(process, '$1<zeebe:versionTag value="v1" />') },
      { path: 'repair.form', text: form },
    ])
    return bundle.ok ? lintBundle(bundle.value) : []
  }

  it('are all those @camunda/linting has for Zeebe 8.5, but for the form we name in a header', () => {
    const named = Object.keys(wantedOfEngine).filter((name) => name !== 'user-task-definition')
    expect(Object.keys(engineRuleCode).sort()).toEqual(named.sort())
    expect(engineRules).toHaveLength(named.length)
  })

  it('speak Chinese, with no word of English but names and formulas', () => {
    const formula = /=[\x20-\x7e]+|FEEL|Zeebe 8\.5/g
    for (const [name, { message, cure }] of Object.entries(engineWords))
      expect(`${name}: ${message.zh}${cure.zh}`.replace(`${name}: `, '').replaceAll(formula, '')).not.toMatch(
        /[A-Za-z]/,
      )
  })

  it('keep quiet where a rule of ours names the fault already', async () => {
    const found = await lintWith('<bpmn:callActivity id="Call" />')
    const rules = found.filter(({ element }) => element === 'Call').map(({ rule }) => rule)
    expect(rules).toContain('supported-element')
    expect(rules.filter((rule) => rule.startsWith('engine/'))).toEqual([])
  })
})
