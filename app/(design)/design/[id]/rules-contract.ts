import { problemWords } from '@/app/client/call-api.ts'
import type { CodeBook } from '@/domain/rules/code-book.ts'
import type { RulesContract } from '@/components/design/rules/rules-contract.ts'
import { variablesIn } from '@/processes/lint/variables-in.ts'
import { draftCalls } from './draft.ts'

/** Takes what to say when no answer came, and the codes; gives what the workbench of rules needs of contract and server. */
export function rulesContract(offline: string, codes: CodeBook): RulesContract {
  return {
    codes,
    variablesIn,
    tryRules: async (trial) => {
      const answer = await draftCalls.tryRules(trial)
      return answer.ok
        ? { ok: true, rows: answer.value.rows }
        : { ok: false, text: problemWords(answer.problem, offline) }
    },
  }
}
