const prefix = 'reply:'

/** Takes the id of an instruction (督办); gives the name of the clock of its reply. No model can give a clock such a name. */
export const replyClockName = (instructionId: string): string => `${prefix}${instructionId.slice(-12)}`

/** Says whether a clock of this name counts the time of a reply to an instruction. */
export const isReplyClock = (clockName: string): boolean => clockName.startsWith(prefix)
