import type { getTranslations } from 'next-intl/server'
import { momentWords } from '@/components/case/moment.ts'
import type { TrialDetail } from '@/server/services/trials/get-trial.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'trial'>>>

/** Takes a trial; gives what lies next ahead of it in words, null when nothing does. */
export function nextWords(
  { moments, now }: Pick<TrialDetail, 'moments' | 'now'>,
  t: Words,
  locale: string,
): string | null {
  const [next] = moments
  if (!next) return null
  const { kind, name } = next
  const what = name === null ? t('time.whole') : t(kind === 'timer' ? 'time.timer' : 'time.clock', { name })
  return t('time.nextIs', { what, when: momentWords(next.at, now, locale) })
}
