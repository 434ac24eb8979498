/** Changes of one element, one below the other. */
export type ElementGroup<T> = { id: string; changes: T[] }
export type FileGroup<T> = { file: string; count: number; elements: ElementGroup<T>[] }

type Grouped = { file: string; element: { id: string } }

/** Takes changes; gives them by file and by element, both in the order in which they come. */
export function groupChanges<T extends Grouped>(changes: readonly T[]): FileGroup<T>[] {
  const files = new Map<string, Map<string, T[]>>()
  for (const change of changes) {
    const elements = files.get(change.file) ?? new Map<string, T[]>()
    elements.set(change.element.id, [...(elements.get(change.element.id) ?? []), change])
    files.set(change.file, elements)
  }
  return [...files].map(([file, elements]) => ({
    file,
    count: [...elements.values()].reduce((sum, { length }) => sum + length, 0),
    elements: [...elements].map(([id, own]) => ({ id, changes: own })),
  }))
}
