import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { placeOf, type Finding } from '@/processes/lint/finding.ts'

/** So many are named with a refusal. */
const MOST_FAULTS = 20

/** Takes what must not come in; refuses `bundle.forbidden`, each with its element and line, when there is anything. */
export function refuseForbidden(findings: readonly Finding[]): Result<true> {
  const [first] = findings
  if (!first) return ok(true)
  return refuse('bundle.forbidden', paramsOf(first), findings.slice(0, MOST_FAULTS).map(faultOf))
}

const faultOf = (finding: Finding): FieldFault => ({
  path: [finding.file, finding.element].filter(Boolean).join('#'),
  code: 'bundle.forbidden',
  params: paramsOf(finding),
})

function paramsOf(finding: Finding) {
  const { file, line, message, cure } = finding
  const place = placeOf(finding)
  const at = line === null ? { zh: '', en: '' } : { zh: `第 ${line} 行`, en: `line ${line}, ` }
  return { file, where: { zh: `${at.zh}「${place.zh}」`, en: `${at.en}“${place.en}”` }, message, cure }
}
