import type { FieldFault } from '@/domain/shared/refusal.ts'
import { refusalCure, refusalText } from '@/domain/shared/refusal-text.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { placeOf, type Finding, type Severity } from '@/processes/lint/finding.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { lintHere } from '@/server/services/processes/lint-here.ts'
import { runKeptTests, type FailedTest } from '@/server/services/rules/run-kept-tests.ts'

/** So many findings and failed tests are named with a refusal. */
const MOST_FAULTS = 20

/**
 * Checks a bundle as publishing does: the rules of the contract, and the tests that stand in its rules, run by the
 * engine. Gives the warnings; `despiteTests` makes failed tests warnings too. Refuses `process.lint_failed` and
 * `process.tests_failed`, findings with it, and an engine that cannot run the tests.
 */
export async function checkBundle(
  engine: EnginePort,
  bundle: ProcessBundle,
  despiteTests?: string,
): Promise<Result<Finding[]> & { findings?: Finding[] }> {
  const findings = await lintHere(bundle)
  const faults = findings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0)
    return {
      ...refuse('process.lint_failed', { count: faults.length }, faults.slice(0, MOST_FAULTS).map(faultOf)),
      findings,
    }
  const tests = await runKeptTests(engine, bundle.dmns)
  if (!tests.ok) return tests
  const faulty = tests.value.map(({ fault }) => fault)
  if (faulty.length > 0 && despiteTests === undefined) {
    const refused = refuse('process.tests_failed', { count: faulty.length }, faulty.slice(0, MOST_FAULTS))
    return { ...refused, findings: [...tests.value.map((test) => findingOf(test, 'error')), ...findings] }
  }
  return ok([...tests.value.map((test) => findingOf(test, 'warning')), ...findings])
}

function faultOf(finding: Finding): FieldFault {
  const { rule, element, file } = finding
  const params = { place: placeOf(finding), rule }
  return { path: [file, element].filter(Boolean).join('#'), code: 'process.finding', params }
}

function findingOf({ file, decision, fault }: FailedTest, severity: Severity): Finding {
  const both = (words: typeof refusalText) => ({ zh: words(fault, 'zh'), en: words(fault, 'en') })
  const { id, name } = decision
  const place = { element: id, elementName: name, place: { zh: name, en: name }, file, line: null }
  const words = { message: both(refusalText), cure: both(refusalCure) }
  return { rule: 'rule-test', severity, ...place, ...words, mendable: false, mend: null }
}
