/** A human step of the flow, as far as its form is concerned. */
export type FormStep = {
  id: string
  name: string
  /** id of its form, '' for none */
  form: string
  /** the field that holds its result */
  result: string
  outcomes: readonly { code: string; text: string }[]
}
