import { problemWords, type Problem } from '@/app/client/call-api.ts'
import type { Missing } from '@/components/report/report-body.ts'
import type { ReportErrors } from '@/components/report/report-form.tsx'

type Words = (key: string) => string

/** Takes what lacks; gives the sentence for each field. */
export function errorsOfMissing(missing: Missing, t: Words): ReportErrors {
  const keys = Object.keys(missing) as (keyof Missing)[]
  return Object.fromEntries(keys.map((key) => [key, t(`missing.${key}`)]))
}

/** Takes a refusal of the API; puts each fault at the field that mends it, the rest above the button. */
export function errorsOfProblem(problem: Problem, t: Words): ReportErrors {
  const errors: ReportErrors = {}
  for (const fault of problem.fields) {
    const at = fieldOf(fault.path)
    errors[at] ??= fault.text || problem.text
  }
  const place = problem.code.startsWith('location.')
  const whole = problemWords(problem, t(problem.status === 0 ? 'offline' : 'failed'))
  if (place) errors.place ??= whole
  else if (problem.code.startsWith('category.')) errors.category ??= whole
  else if (problem.code.startsWith('file.')) errors.photos ??= whole
  else if (Object.keys(errors).length === 0) errors.form = whole
  return errors
}

function fieldOf(path: string): keyof ReportErrors {
  if (path.startsWith('category')) return 'category'
  if (path.startsWith('location.address')) return 'address'
  if (path.startsWith('location')) return 'place'
  if (path.startsWith('title')) return 'title'
  if (path.startsWith('description')) return 'description'
  if (path.startsWith('files')) return 'photos'
  return 'form'
}
