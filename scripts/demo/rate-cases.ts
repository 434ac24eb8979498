import { pick } from '../../prisma/seed/random.ts'
import type { PlayedCase } from './report-case.ts'
import { sideBySide } from './side-by-side.ts'

const praise = ['处理很快，谢谢。', '问题解决了，满意。', '师傅很负责。', undefined, undefined]
const blame = ['清理后第二天又堆上了。', '只处理了一半，希望彻底解决。']

/** Reporters whose case went to its end rate it where a rating is open; a few are not satisfied, a few say nothing. */
export async function rateCases(cases: readonly PlayedCase[]): Promise<number> {
  const finished = cases.filter(({ stepsLeft, rated, seed }) => stepsLeft === Infinity && rated < 2 && seed % 6 !== 0)
  const rated = await sideBySide(finished, 6, rateCase)
  return rated.filter(Boolean).length
}

async function rateCase(played: PlayedCase): Promise<boolean> {
  const { number, reporter, random } = played
  const read = await reporter.api.get<{ rating: { mayRate: boolean } | null }>(
    `/api/v1/cases/${encodeURIComponent(number)}`,
  )
  if (!read.ok || !read.value.rating?.mayRate) return false
  const satisfied = played.rated > 0 || random() > 0.12
  const comment = pick<string | undefined>(satisfied ? praise : blame, random)
  const body = {
    score: satisfied ? pick([4, 5, 5], random) : pick([1, 2], random),
    satisfied,
    ...(comment && { comment }),
  }
  const answer = await reporter.api.post(`/api/v1/cases/${encodeURIComponent(number)}/rating`, body)
  if (!answer.ok) return false
  played.rated += 1
  return true
}
