/** A place that form-js gave to photos; the page draws the picker into it. */
export type PhotoSlot = {
  /** id of the form field */
  id: string
  /** name under which the value goes */
  key: string
  node: HTMLElement
  label: string
  help: string
  required: boolean
  multiple: boolean
  locked: boolean
  faults: readonly string[]
  /** ids of files */
  value: readonly string[]
  change: (ids: string[]) => void
}

/** Carries photo fields from form-js (preact) to the page (React): a store of slots that come, change and go. */
export class PhotoSlots {
  private slots: readonly PhotoSlot[] = []
  private readonly listeners = new Set<() => void>()

  follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  list = (): readonly PhotoSlot[] => this.slots

  put(slot: PhotoSlot): void {
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

function isSame(a: PhotoSlot, b: PhotoSlot): boolean {
  return (
    a.node === b.node &&
    a.label === b.label &&
    a.help === b.help &&
    a.locked === b.locked &&
    a.value.join() === b.value.join() &&
    a.faults.join() === b.faults.join()
  )
}
