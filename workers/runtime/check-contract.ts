import type { z } from 'zod'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import { fieldFaults } from '@/server/http/field-faults.ts'
import { JobFailure } from './job-failure.ts'

type Issue = z.core.$ZodIssue

const codes = { header: 'job.header_invalid', variable: 'job.variable_invalid', output: 'job.output_invalid' } as const

/** Takes a schema of the contract and what was given; gives it checked. Throws JobFailure that names the first culprit. */
export function checkContract<S extends z.ZodType>(schema: S, given: unknown, what: keyof typeof codes): z.infer<S> {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as Issue
  const fault = fieldFaults([issue])[0]
  const name = fault?.path || issue.path.join('.') || '—'
  throw new JobFailure({ code: codes[what], params: { name, value: shown(given, name) } }, wordsOfIssue(issue))
}

/** The contract words some rules itself, in both languages; the others are told like those of any input. */
function wordsOfIssue(issue: Issue): { zh: string; en: string } {
  const [zh, en] = issue.message.split(' / ')
  if (zh && en && /\p{Script=Han}/u.test(zh)) return { zh, en }
  const fault = fieldFaults([issue])[0]
  return fault
    ? { zh: refusalText(fault, 'zh'), en: refusalText(fault, 'en') }
    : { zh: issue.message, en: issue.message }
}

function shown(given: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], given)
  const text = value === undefined ? 'null' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
