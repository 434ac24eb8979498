type Version = { version: number; current: boolean; open: number }

/** The version new cases start on, how many run on it, and the older ones that cases still run on, the newest first. */
export type LeftBehind = { to: number; open: number; older: { version: number; open: number }[] }

/** Takes the versions of a process; gives which cases could be taken along to the one in use, null when there are none. */
export function leftBehind(versions: readonly Version[]): LeftBehind | null {
  const current = versions.find((version) => version.current)
  if (!current) return null
  const older = versions
    .filter(({ version, open }) => version < current.version && open > 0)
    .map(({ version, open }) => ({ version, open }))
    .sort((one, other) => other.version - one.version)
  return older.length === 0 ? null : { to: current.version, open: current.open, older }
}
