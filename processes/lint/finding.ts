import type { Mend } from '@/domain/process/mend.ts'

export type Severity = 'error' | 'warning'
export type Text = { zh: string; en: string }

/**
 * One fault of a bundle: which rule, where, what is wrong and how to mend it. `element` is empty for a whole file,
 * `elementName` says where it stands when nobody named it, `place` the same in both languages. `line` counts from one,
 * null where no line can be told. `mend` is null where a person has to decide.
 */
export type Finding = {
  rule: string
  severity: Severity
  element: string
  elementName: string
  place: Text
  file: string
  line: number | null
  message: Text
  cure: Text
  mendable: boolean
  mend: Mend | null
}

/** What people call the place of a finding: the name that stands there, else the element's id, else the file. */
export const placeOf = ({ place, element, file }: Pick<Finding, 'place' | 'element' | 'file'>): Text => ({
  zh: place.zh || element || file,
  en: place.en || element || file,
})
