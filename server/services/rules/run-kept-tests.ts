import { readTests, testsElement } from '@/domain/rules/kept-tests.ts'
import { testFields, type Decision } from '@/domain/rules/test-fields.ts'
import { cellOf, partOf, trialOf, type TestFields, type TestRow } from '@/domain/rules/test-row.ts'
import { meetsExpectation } from '@/domain/rules/meets-expectation.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { decisionsOf, parseDmn, type DmnElement } from '@/processes/contract/moddle/parse-dmn.ts'
import { variablesIn } from '@/processes/lint/variables-in.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { evaluateRules, type RuleTrial, type TriedRow } from './try-rules.ts'

/** A test that did not come out as expected, as a fault of the decision it belongs to. */
export type FailedTest = { file: string; decision: { id: string; name: string }; fault: FieldFault }

/**
 * Takes the files of rules of a bundle; has the engine run the tests that stand in them, and gives those that failed:
 * which decision, which test, what was expected and what came out. Refuses what `evaluateRules` refuses.
 */
export async function runKeptTests(engine: EnginePort, dmns: readonly BundleFile[]): Promise<Result<FailedTest[]>> {
  const failures: FailedTest[] = []
  for (const file of dmns) {
    const decisions = decisionsOf(await parseDmn(file.text))
    for (const decision of decisions) {
      const failed = await runTestsOf(engine, file, decision, decisions)
      if (!failed.ok) return failed
      failures.push(...failed.value)
    }
  }
  return ok(failures)
}

async function runTestsOf(
  engine: EnginePort,
  { path, text }: BundleFile,
  decision: DmnElement,
  all: readonly Decision[],
): Promise<Result<FailedTest[]>> {
  const fields = testFields(decision, all, variablesIn)
  const tests = keptTests(decision).map((row) => ({ row, trial: trialOf(row, fields) as RuleTrial }))
  const asked = tests.filter(({ trial }) => trial.expected !== undefined)
  if (asked.length === 0) return ok([])
  const tried = await evaluateRules(engine, {
    ...{ dmn: text, decision: decision.id, rows: asked.map(({ trial }) => trial) },
  })
  if (!tried.ok) return tried
  const name = decision.name?.trim() || decision.id
  return ok(
    asked.flatMap((test, at) => {
      const result = tried.value.rows[at]
      if (!result || result.equal === true) return []
      const fault = failureOf({ decision, fields, ...test, number: tests.indexOf(test) + 1, result })
      return [{ file: path, decision: { id: decision.id, name }, fault }]
    }),
  )
}

const keptTests = ({ extensionElements }: DmnElement) =>
  readTests(extensionElements?.values?.find(({ $type }) => $type === testsElement.type)?.$body ?? '')

type Failure = {
  decision: DmnElement
  fields: TestFields
  row: TestRow
  trial: RuleTrial
  /** counted from one, in the table of tests */
  number: number
  result: TriedRow
}

function failureOf({ decision, fields, row, trial, number, result: { result, fault } }: Failure): FieldFault {
  const told = fields.results.filter(({ name }) => (row.expected[name] ?? '').trim() !== '')
  const wrong = told.filter(({ name }) => !meetsExpectation(partOf(trial.expected, name), partOf(result, name) ?? null))
  const written = (value: unknown) =>
    wrong
      .map(({ name, label }) => `${label} ${cellOf(partOf(value, name), ['是 yes', '否 no']) || '（空 empty）'}`)
      .join('、')
  const name = row.name.trim()
  const params = {
    ...{ decision: decision.name?.trim() || decision.id, test: name === '' ? `${number}` : `${number}「${name}」` },
    ...{ expected: written(trial.expected), got: fault ? `${fault.zh} ${fault.en}` : written(result) },
  }
  return { path: decision.id, code: 'rules.test_failed', params }
}
