/** A photo on its way to the store. `id` is there once the store has it; `preview` is an object URL of this page. */
export type Upload = {
  key: string
  phase: 'none' | 'before' | 'after'
  name: string
  preview: string
  state: 'sending' | 'done' | 'failed'
  /** 0 to 1 */
  progress: number
  id?: string
  fault?: string
  /** the store looked at it and said no: sending it again changes nothing */
  refused?: boolean
  takenAt: Date
}
