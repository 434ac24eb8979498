import type { ProcessModel } from '@/domain/process/process-model.ts'

export type BundleFile = { path: string; text: string }

/** A folder with a process, read but not yet judged. */
export type ProcessBundle = {
  bpmn: BundleFile
  dmns: BundleFile[]
  /** form-js schemas by their id, which is the name a step's header `form` gives */
  forms: Record<string, Record<string, unknown>>
  /** the file each form came from */
  formFiles: Record<string, string>
  readme: string
  model: ProcessModel
}
