import type { core } from 'zod'
import type { FieldFault, Reason } from '@/domain/shared/refusal.ts'
import { isRefusalCode } from '@/domain/shared/refusal-text.ts'

type Issue = core.$ZodIssue

/** Takes what zod found; gives our field faults, one per place, with dotted paths (`location.lat`, `files.0.id`). */
export function fieldFaults(issues: readonly Issue[], prefix: readonly string[] = []): FieldFault[] {
  const faults = issues.flatMap((issue) => faultsOf(issue, prefix))
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()].slice(0, 50)
}

function faultsOf(issue: Issue, prefix: readonly string[]): FieldFault[] {
  const at = [...prefix, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      path: [...at, shorten(name)].join('.'),
      code: 'input.unknown_field',
      params: { name: shorten(name) },
    }))
  if (issue.code === 'invalid_union') {
    // The branch that got furthest says best what is wrong: deeper, or of the right type at least.
    const branch = issue.errors.toSorted((a, b) => closeness(b) - closeness(a))[0]
    if (branch && closeness(branch) > 0) return fieldFaults(branch, at)
  }
  return [{ path: at.join('.'), ...reasonOf(issue) }]
}

function reasonOf(issue: Issue): Reason {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && !issue.message.includes('NaN')
        ? { code: 'input.required' }
        : { code: 'input.type', params: { expected: issue.expected } }
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'invalid_value':
      return issue.input === undefined ? { code: 'input.required' } : { code: 'input.not_an_option' }
    case 'invalid_format':
      return { code: 'input.format', params: { expected: issue.format } }
    case 'not_multiple_of':
      return { code: 'input.out_of_range', params: { range: `n × ${issue.divisor}` } }
    case 'custom':
      // written by `because` of text.ts, which takes nothing else
      return isRefusalCode(issue.params?.['code']) ? (issue.params as Reason) : { code: 'input.invalid' }
    case 'invalid_union':
      // no branch was even tried: what tells them apart is none of those offered
      return { code: issue.errors.length === 0 ? 'input.not_an_option' : 'input.invalid' }
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'input.invalid' }
    default:
      return issue satisfies never
  }
}

function tooBig(origin: string, max: number): Reason {
  if (origin === 'string') return { code: 'input.too_long', params: { max } }
  if (origin === 'array') return { code: 'input.too_many', params: { max } }
  return { code: 'input.out_of_range', params: { range: `≤ ${max}` } }
}

function tooSmall(origin: string, min: number, inclusive: boolean): Reason {
  if (origin === 'array') return { code: 'input.required' }
  if (origin !== 'string') return { code: 'input.out_of_range', params: { range: `${inclusive ? '≥' : '>'} ${min}` } }
  return min <= 1 ? { code: 'input.required' } : { code: 'input.too_short', params: { min } }
}

function closeness(issues: readonly Issue[]): number {
  const depth = Math.max(0, ...issues.map(({ path }) => path.length))
  return depth > 0 ? depth + 1 : Number(issues.every(({ code }) => code !== 'invalid_type'))
}

const shorten = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
