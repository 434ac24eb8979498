export type DraftVersions = {
  /** what the draft was drawn from, null when it was drawn anew */
  basedOn: number | null
  /** what new cases start on, null when all versions are retired */
  currentVersion: number | null
  /** the last one published, null before the first */
  newestVersion: number | null
}

/** What the words of the head are made of: `none` for no version, `same` for a draft of the one in use. */
export type DraftStanding = { version: number | 'none'; next: number; from: number | 'none' | 'same' }

/** Says which version is in use, which one the draft would be and which it was drawn from; null for a new process. */
export function draftStanding({ basedOn, currentVersion, newestVersion }: DraftVersions): DraftStanding | null {
  if (newestVersion === null) return null
  const isOfCurrent = basedOn !== null && basedOn === currentVersion
  return {
    version: currentVersion ?? 'none',
    next: newestVersion + 1,
    from: isOfCurrent ? 'same' : (basedOn ?? 'none'),
  }
}
