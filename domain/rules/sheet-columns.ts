/** what one cell may hold */
const longestCell = 1000

/** Gives what a cell says, without what stands around it, cut at the longest. */
export const trimmedTo = (cell: string) => cell.trim().slice(0, longestCell)
