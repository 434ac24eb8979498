import { isPhase, phases } from '@/domain/case/public-status.ts'
import { isRank } from '@/domain/process/parse-names.ts'
import { propertiesOf } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const prefix = 'status.'
const known = Object.keys(phases)

/** What a status declares must be readable: `名称|等级|English name|阶段`, the last two may be left out. */
export const statusText: LintRule = {
  id: 'status-text',
  severity: 'error',
  check: ({ process }) =>
    Object.entries(propertiesOf(process)).flatMap(([key, text]) => (key.startsWith(prefix) ? faultsOf(key, text) : [])),
}

function faultsOf(key: string, text: string): Fault[] {
  const [, rank = '', , phase = '', ...more] = text.split('|').map((part) => part.trim())
  const write = say('请写成 名称|等级|English name|阶段', 'Write 名称|rank|English name|phase')
  const faults: Fault[] = []
  if (more.length > 0)
    faults.push({ message: say(`${key} 的内容太多：“${text}”`, `${key} has too many parts: "${text}"`), cure: write })
  if (rank !== '' && !isRank(rank))
    faults.push({
      message: say(`${key} 的等级不是整数：“${rank}”`, `The rank of ${key} is no integer: "${rank}"`),
      cure: write,
    })
  if (phase !== '' && !isPhase(phase))
    faults.push({
      message: say(`${key} 的阶段“${phase}”没有`, `${key} names a phase there is not: "${phase}"`),
      cure: say(`可用的阶段：${known.join('、')}`, `Phases there are: ${known.join(', ')}`),
    })
  return faults
}
