/** The fields form-js leaves to us. */
export const slotTypes = ['filepicker', 'position', 'signature'] as const
export type SlotType = (typeof slotTypes)[number]

/** Those, and the choice of form-js whose list is the catalogue of categories: nobody scrolls through hundreds. */
export type SlotKind = SlotType | 'category'

/** A place that form-js gave to a field of our own; the page draws the field into it. */
export type FieldSlot = {
  /** id of the form field */
  id: string
  /** name under which the value goes */
  key: string
  type: SlotKind
  node: HTMLElement
  label: string
  help: string
  required: boolean
  multiple: boolean
  locked: boolean
  faults: readonly string[]
  /** photos: ids of files; a position, a signature: theirs of domain/form/own-values.ts; null for nothing */
  value: unknown
  change: (value: unknown) => void
}

/** Carries fields of our own from form-js (preact) to the page (React): a store of slots that come, change and go. */
export class FieldSlots {
  private slots: readonly FieldSlot[] = []
  private readonly listeners = new Set<() => void>()

  follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  list = (): readonly FieldSlot[] => this.slots

  put(slot: FieldSlot): void {
    const old = this.slots.find(({ id }) => id === slot.id)
    if (old && isSame(old, slot)) return
    this.slots = old ? this.slots.map((one) => (one.id === slot.id ? slot : one)) : [...this.slots, slot]
    this.tell()
  }

  drop(id: string): void {
    this.slots = this.slots.filter((slot) => slot.id !== id)
    this.tell()
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener())
  }
}

function isSame(a: FieldSlot, b: FieldSlot): boolean {
  return (
    a.node === b.node &&
    a.label === b.label &&
    a.help === b.help &&
    a.locked === b.locked &&
    JSON.stringify(a.value) === JSON.stringify(b.value) &&
    a.faults.join() === b.faults.join()
  )
}
