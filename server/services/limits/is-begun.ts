/** A form that was open for a while still means "now". */
const graceMs = 5 * 60_000

/** Says whether a moment lies in the past, further than the time it takes to send a form. */
export const isBegun = (validFrom: Date, now: Date): boolean => validFrom.getTime() < now.getTime() - graceMs
