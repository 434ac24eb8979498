import type { Mend } from '@/domain/process/mend.ts'

type Said = { zh: string; en: string }

/** A fault the checks found, as the API tells it; `element` is empty for a whole file, `elementName` says where it stands when nobody named it. */
export type Finding = {
  rule: string
  severity: 'error' | 'warning'
  element: string
  elementName: string
  /** what `elementName` says, in both languages */
  place: Said
  file: string
  message: Said
  cure: Said
  mendable: boolean
  /** how it is mended, null where a person has to decide */
  mend: Mend | null
}

/** Gives the faults with the grave ones first, otherwise as they came. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'))
}
