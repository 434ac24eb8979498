/** Which new cases try a version first: those of a region (the beginning of a unit path), or so many of a hundred. */
export type CanaryPart = { region: string; percent: null } | { region: null; percent: number }

/** A version that a part of the new cases starts on; `id` keeps one draw of lots apart from the next. */
export type Canary = CanaryPart & { id: string; version: number }

export type NewCase = { id: string; regionPath: string }

/**
 * Takes the version new cases start on, the one that is tried beside it, and a case; gives the version it starts on. The
 * same case gets the same answer, and whoever is in a share stays in it when the share grows.
 */
export function pickVersion(current: number, canary: Canary | null, newCase: NewCase): number {
  return canary && isChosen(canary, newCase) ? canary.version : current
}

function isChosen({ id, region, percent }: Canary, newCase: NewCase): boolean {
  if (region !== null) return newCase.regionPath.startsWith(region)
  return lotOf(`${id}/${newCase.id}`) < percent / 100
}

/** Takes a text; gives a number from 0 up to 1 that is spread evenly and depends on the text alone (FNV-1a, mixed). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
