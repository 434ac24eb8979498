/** The only module outside the domain that asks the time; the controlled clock of drill mode will live here. */
export const now = (): Date => new Date()
