'use client'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class.ts'
import type { BoardCaseShape, BoardMove } from './board-shape.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
const freshMs = 86_400_000

/** 催办, 督办 and 批示 of a row. A case that was urged today says when, in the place of the word. */
export function RowMoves({
  row,
  now,
  moves,
  onMove,
}: {
  row: BoardCaseShape
  now: Date
  moves: readonly BoardMove[]
  onMove: (move: BoardMove) => void
}) {
  const t = useTranslations('board.moves')
  const urged = row.urgedAt && now.getTime() - row.urgedAt.getTime() < freshMs ? clock.format(row.urgedAt) : null
  return moves.map((move) => {
    const verb = move === 'urge' && urged ? t('urged', { time: urged }) : t(move)
    return (
      <button
        key={move}
        type="button"
        aria-label={t('of', { verb, title: row.title })}
        onClick={() => onMove(move)}
        className={buttonClass(move === 'urge' && urged ? 'quiet' : 'link', 'sm')}
      >
        {verb}
      </button>
    )
  })
}
