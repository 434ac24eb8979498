/** So many characters the name of a process has at most. */
export const LONGEST_PROCESS_NAME = 60
