export type Severity = 'error' | 'warning'
export type Text = { zh: string; en: string }

/** One fault of a bundle: which rule, where, what is wrong and how to mend it. `element` is empty for a whole file. */
export type Finding = {
  rule: string
  severity: Severity
  element: string
  elementName: string
  file: string
  message: Text
  cure: Text
}
