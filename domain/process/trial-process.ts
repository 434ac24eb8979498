const ending = /__trial_[0-9a-f]{12}$/

/** Takes the key of a process and the id of a trial; gives the id its definition has in the engine, like no version's. */
export function trialProcessId(key: string, trialId: string): string {
  return key + trialSuffix(trialId)
}

/** Takes the id of a trial; gives what the ids of its process and its rules end in. */
export function trialSuffix(trialId: string): string {
  // the end of a time-ordered id is the random part
  return `__trial_${trialId.replaceAll('-', '').slice(-12)}`
}

/** Says whether a process of the engine is that of a trial. */
export const isTrialProcess = (processId: string): boolean => ending.test(processId)
