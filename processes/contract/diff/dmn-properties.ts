import type { PlainProperty } from '@/domain/diff/plain-model.ts'
import { readTests, testsElement } from '@/domain/rules/kept-tests.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import { same } from './contract-words.ts'
import { flatten, type Flattening, type Node } from './flatten.ts'
import { unitWords, type UnitNames } from './spelling.ts'

const rules: Flattening = {
  skip: new Set([
    ...['drgElement', 'artifact', 'dmnDI', 'exporter', 'exporterVersion', 'input', 'output', 'rule', 'annotation'],
    ...['informationRequirement', 'knowledgeRequirement', 'authorityRequirement', 'annotationsWidth'],
    ...['inputEntry', 'outputEntry', 'annotationEntry', 'width', 'modeler:width', 'camunda:width', 'biodi:width'],
  ]),
  inline: () => false,
  named: {},
}

const testsPath = `${testsElement.type}.text`

const labels: Record<string, Words> = {
  [testsPath]: both('测试', 'tests'),
  id: both('编号', 'id'),
  name: both('名称', 'name'),
  namespace: both('命名空间', 'namespace'),
  description: both('说明', 'description'),
  question: both('问题', 'question'),
  allowedAnswers: both('可选答案', 'allowed answers'),
  label: both('列名', 'label'),
  typeRef: both('数据类型', 'data type'),
  'variable.name': both('结果变量', 'result variable'),
  'variable.typeRef': both('结果的数据类型', 'type of the result'),
  'decisionLogic.type': both('规则的写法', 'kind of logic'),
  'decisionLogic.hitPolicy': both('命中方式', 'hit policy'),
  'decisionLogic.aggregation': both('汇总方式', 'aggregation'),
  'decisionLogic.text': both('公式', 'expression'),
  'decisionLogic.expressionLanguage': both('公式语言', 'expression language'),
  'inputExpression.text': both('取值', 'input expression'),
  'inputExpression.typeRef': both('数据类型', 'data type'),
  'inputValues.text': both('可选值', 'allowed values'),
  'outputValues.text': both('可选值', 'allowed values'),
  'defaultOutputEntry.text': both('默认值', 'default'),
  'modeler:executionPlatform': both('引擎', 'engine'),
  'modeler:executionPlatformVersion': both('引擎版本', 'engine version'),
}

/** Takes a node of a file of rules; gives what it says itself, without what stands in it. */
export function dmnProperties(node: Node, units: UnitNames): Record<string, PlainProperty> {
  return Object.fromEntries(
    [...flatten(node, rules)].flatMap(([path, { value, silent }]) =>
      value === '' || path === `${testsElement.type}.type`
        ? []
        : [
            [
              path,
              {
                ...dmnProperty(path, value),
                words: path === testsPath ? testsWords(value) : unitWords(value, units),
                ...(silent && { silent }),
              },
            ],
          ],
    ),
  )
}

/** Tests as they are told: how many, and what the first are called. */
function testsWords(text: string): Words {
  const tests = readTests(text)
  const named = tests.flatMap(({ name }) => name || []).slice(0, 5)
  const [zh, en] = named.length > 0 ? [`：${named.join('、')}`, `: ${named.join(', ')}`] : ['', '']
  return both(`${tests.length} 条${zh}`, `${tests.length}${en}`)
}

/** Takes the path of a property and its value; gives it with its label. */
export const dmnProperty = (path: string, value: string): PlainProperty => ({
  label: labels[path.replace(/^.*?(?=modeler:)/, '')] ?? both(`「${path}」`, `“${path}”`),
  value,
  words: same(value),
})
