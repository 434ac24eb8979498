import { problemWords } from '@/app/client/call-api.ts'
import type { RulesContract } from '@/components/design/rules/rules-contract.ts'
import { variablesIn } from '@/processes/lint/variables-in.ts'
import { draftCalls } from './draft.ts'

/** Takes what to say when no answer came; gives what the workbench of rules needs of the contract and the server. */
export function rulesContract(offline: string): RulesContract {
  return {
    variablesIn,
    tryRules: async (trial) => {
      const answer = await draftCalls.tryRules(trial)
      return answer.ok
        ? { ok: true, rows: answer.value.rows }
        : { ok: false, text: problemWords(answer.problem, offline) }
    },
  }
}
