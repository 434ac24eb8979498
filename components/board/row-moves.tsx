'use client'
import { useLocale, useTranslations } from 'next-intl'
import { momentWords, stripWords } from '@/components/case/moment.ts'
import { useSince } from '@/components/sla/use-since.ts'
import { buttonClass } from '@/components/ui/button-class.ts'
import type { BoardCaseShape, BoardMove } from './board-shape.ts'

/**
 * 催办, 督办 and 批示 of a row. As long as a case may not be urged again it says when it was, in the place of the word;
 * `urgeEveryMs` is the district's rule.
 */
export function RowMoves({
  row,
  now: read,
  urgeEveryMs,
  moves,
  onMove,
}: {
  row: BoardCaseShape
  now: Date
  urgeEveryMs: number
  moves: readonly BoardMove[]
  onMove: (move: BoardMove) => void
}) {
  const t = useTranslations('board.moves')
  const locale = useLocale()
  const now = new Date(read.getTime() + useSince(read))
  const time = row.urgedAt && urgedWords(row.urgedAt, now, locale)
  const resting = row.urgedAt !== null && now.getTime() - row.urgedAt.getTime() < urgeEveryMs
  return moves.map((move) => {
    const urged = move === 'urge' && time ? t('urged', { time }) : null
    const verb = urged && resting ? urged : t(move)
    return (
      <button
        key={move}
        type="button"
        aria-label={t('of', { verb, title: row.title })}
        title={urged ?? undefined}
        onClick={() => onMove(move)}
        className={buttonClass(urged && resting ? 'quiet' : 'link', 'sm')}
      >
        {verb}
      </button>
    )
  })
}

/** Of today the minute is enough. */
function urgedWords(at: Date, now: Date, locale: string): string {
  const [day, time] = stripWords(at).split(' ')
  return stripWords(now).startsWith(`${day} `) ? `${time}` : momentWords(at, now, locale)
}
