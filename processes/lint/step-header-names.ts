const names = new Set([
  ...['role', 'status', 'form', 'clock', 'outcomes', 'returnOutcome', 'resultVariable', 'facts'],
  ...['limitFrom', 'limitAmount', 'limitUnit', 'limitReading', 'calendar', 'holdRuns'],
  ...['photosBefore', 'photosAfter', 'photosOnSite'],
])

/** Takes the key of a header; says whether a human step has one of that name. Moves are open: `move.<kind>`. */
export function isStepHeader(key: string): boolean {
  return names.has(key) || /^move\.[a-z][a-zA-Z0-9]*$/.test(key)
}
