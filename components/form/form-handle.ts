import type { Form } from '@bpmn-io/form-js-viewer'
import { focusQuietly } from './closed-list.ts'

/** One field at fault, by its path in the form's data. */
export type FormFault = { path: string; text: string }

/** What the page may ask of the form it shows. */
export type FormHandle = {
  /** says whether all fields hold; each fault then stands at its field, and the first one has the focus */
  check: () => boolean
  values: () => Record<string, unknown>
  choose: (path: string, value: unknown) => void
  /** shows faults at their fields; gives those that have no field here */
  showFaults: (faults: readonly FormFault[]) => FormFault[]
  photosUnderway: () => number
}

type Registered = { id: string; valuePath: (string | number)[] }
type Instances = { getAllKeyed: () => Registered[] }

/** Takes a running form-js form and its container; gives the part of the handle that speaks to it. */
export function formHandle(form: Form, container: HTMLElement): Omit<FormHandle, 'photosUnderway'> {
  const fields = () => form.get<Instances>('formFieldInstanceRegistry').getAllKeyed()
  const focusFault = () =>
    requestAnimationFrame(() => {
      const field = container.querySelector<HTMLElement>('.fjs-has-errors')
      field?.scrollIntoView({ block: 'center' })
      const input = field?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
      if (input) focusQuietly(input)
    })
  return {
    check: () => {
      const holds = Object.keys(form.validate()).length === 0
      if (!holds) focusFault()
      return holds
    },
    values: () => form._getSubmitData(),
    choose: (path, value) => {
      const fieldInstance = fields().find(({ valuePath }) => valuePath.join('.') === path)
      if (fieldInstance) form._update({ fieldInstance, value })
    },
    showFaults: (faults) => {
      const ids = new Map(fields().map(({ id, valuePath }) => [valuePath.join('.'), id]))
      const placed = faults.flatMap(({ path, text }) => (ids.has(path) ? [[ids.get(path)!, [text]] as const] : []))
      form._setState({ errors: Object.fromEntries(placed) })
      if (placed.length > 0) focusFault()
      return faults.filter(({ path }) => !ids.has(path))
    },
  }
}
