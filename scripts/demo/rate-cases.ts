import { pick } from '../../prisma/seed/random.ts'
import type { PlayedCase } from './report-case.ts'
import { sideBySide } from './side-by-side.ts'

const praise = ['处理很快，谢谢。', '问题解决了，满意。', '师傅很负责。', '', '']
const blame = ['清理后第二天又堆上了。', '只处理了一半，希望彻底解决。']

const endPhases = ['closed', 'not_taken', 'withdrawn']

type Read = { status: { phase: string }; rating: { mayRate: boolean } | null }

/** Reporters whose case went to its end rate it where a rating is open; a few are not satisfied, a few say nothing. */
export async function rateCases(cases: readonly PlayedCase[]): Promise<number> {
  const finished = cases.filter(({ stepsLeft }) => stepsLeft === Infinity)
  const rated = await sideBySide(finished, 6, rateCase)
  return rated.filter(Boolean).length
}

/** A case that is over, or that its reporter says nothing about, goes no further. */
async function rateCase(played: PlayedCase): Promise<boolean> {
  const { number, reporter } = played
  const read = await reporter.api.get<Read>(`/api/v1/cases/${encodeURIComponent(number)}`)
  if (!read.ok) return false
  const { status, rating } = read.value
  const open = rating?.mayRate ?? false
  const silent = open && (played.rated >= 2 || played.seed % 6 === 0)
  if (endPhases.includes(status.phase) || silent) played.stepsLeft = 0
  return open && !silent && (await sendRating(played))
}

async function sendRating(played: PlayedCase): Promise<boolean> {
  const { number, reporter, random } = played
  const satisfied = played.rated > 0 || random() > 0.12
  const comment = pick(satisfied ? praise : blame, random)
  const score = satisfied ? pick([4, 5, 5], random) : pick([1, 2], random)
  const body = { score, satisfied, ...(comment && { comment }) }
  const answer = await reporter.api.post(`/api/v1/cases/${encodeURIComponent(number)}/rating`, body)
  if (!answer.ok) return false
  played.rated += 1
  return true
}
