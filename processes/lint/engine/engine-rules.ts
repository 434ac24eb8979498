import camunda from 'bpmnlint-plugin-camunda-compat'
import correctness from 'bpmnlint/config/correctness.js'
import testRule from 'bpmnlint/lib/test-rule.js'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Severity } from '../finding.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { engineRuleCode, type EngineReport, type EngineRuleName } from './engine-rule-code.ts'
import { engineWords } from './engine-words.ts'

const version = '8.5'

/** A rule of the engine is called `engine/…`, so that nobody takes it for one of ours. */
export const enginePrefix = 'engine/'

/** How grave each rule of @camunda/linting is for the engine's version; its makers say so, not we. */
export const wantedOfEngine: Record<string, Severity> = Object.fromEntries<Severity>([
  ...Object.entries(camunda.configs['camunda-cloud-8-5']?.rules ?? {}).map(([name, [severity]]): [string, Severity] => [
    name,
    graveness(severity),
  ]),
  ...Object.entries(correctness.rules).map(([name, severity]): [string, Severity] => [
    `bpmnlint/${name}`,
    graveness(severity),
  ]),
])

/** The rules the engine's makers ask of a model, as rules of this house. */
export const engineRules: readonly LintRule[] = (Object.keys(engineRuleCode) as EngineRuleName[]).map((name) => ({
  id: `${enginePrefix}${name}`,
  severity: wantedOfEngine[name] ?? 'error',
  check: (context) => reportsOf(name, context).map((report) => faultOf(name, report, context)),
}))

function reportsOf(name: EngineRuleName, { process }: LintContext): EngineReport[] {
  const rule = engineRuleCode[name]({ version, modeler: 'web' })
  const reports = testRule({ moddleRoot: process.$parent ?? process, rule })
  return reports.filter(({ id }, index) => reports.findIndex((other) => other.id === id) === index)
}

function faultOf(name: EngineRuleName, { id, name: label }: EngineReport, { everything }: LintContext): Fault {
  const element: Element | undefined = everything.find((each) => each.id === id)
  const place = { id: id ?? '', name: label ?? id ?? '' }
  return { ...(element ? { element } : { place }), ...engineWords[name] }
}

function graveness(severity: string): Severity {
  return severity === 'error' ? 'error' : 'warning'
}
