export type DraftFile = { path: string; text: string }

/** What every workbench gives the page around it, for as long as it can be worked on. */
export type Bench = {
  /** which files of the draft it works on: those, and only those, it may change, add or take away */
  holds: (path: string) => boolean
  /** the files it holds, as they are now; what was read before it could be worked on stays what it was */
  texts: () => Promise<readonly DraftFile[]>
  canUndo: () => boolean
  canRedo: () => boolean
  undo: () => void
  redo: () => void
  /** nothing can be changed on it for the moment */
  busy?: () => boolean
  /** chooses an element and brings it into sight, on the workbench where it is drawn */
  show?: (elementId: string) => void
  /** the name of the process, where it is given on this workbench */
  name?: () => string
}

/** Takes the files of a draft and a workbench; gives the files with those it holds as they are on it. */
export async function filesWith(files: readonly DraftFile[], bench: Bench): Promise<DraftFile[]> {
  const held = new Map((await bench.texts()).map((file) => [file.path, file]))
  const kept = files.flatMap((file) => {
    if (!bench.holds(file.path)) return [file]
    const now = held.get(file.path)
    held.delete(file.path)
    return now ? [now] : []
  })
  return [...kept, ...held.values()]
}
