import type { PlainElement } from './plain-model.ts'

export type Pair = { before: PlainElement; after: PlainElement }

/** Which elements of two bundles are the same one. Elements of different ids get one common name per pair. */
export class Pairing {
  readonly pairs: Pair[] = []
  private readonly names = { before: new Map<string, string>(), after: new Map<string, string>() }

  add(before: PlainElement, after: PlainElement): void {
    const name = `#${this.pairs.length}`
    this.names.before.set(before.key, name)
    this.names.after.set(after.key, name)
    this.pairs.push({ before, after })
  }

  has(side: 'before' | 'after', key: string): boolean {
    return this.names[side].has(key)
  }

  /** Takes the key of an element; gives the name of its pair, else a name no element of the other side has. */
  common(side: 'before' | 'after', key: string): string {
    return this.names[side].get(key) ?? `${side}:${key}`
  }
}
