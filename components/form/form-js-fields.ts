import type { FunctionComponent } from 'preact'

/** What form-js 1.23 gives a field component, as far as ours look at it. */
export type FieldProps = {
  field: {
    id: string
    key?: string
    label?: string
    description?: string
    multiple?: boolean
    values?: unknown[]
    valuesKey?: string
    defaultValue?: unknown
    validate?: { required?: boolean }
  }
  domId: string
  errors?: string[]
  value?: unknown
  disabled?: boolean
  readonly?: boolean
  onChange: (update: { value: unknown }) => void
}

export type FieldComponent = FunctionComponent<FieldProps> & { config: Record<string, unknown> }

/** The registry of form-js into which fields are put by type. */
export type FieldRegistry = {
  register: (type: string, component: FieldComponent) => void
  get: (type: string) => FieldComponent
}
