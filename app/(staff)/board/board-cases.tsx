'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { StarToggle } from '@/app/client/star-toggle.tsx'
import { BOARD_ROWS, BoardRow } from '@/components/board/board-row.tsx'
import type { BoardCaseShape, BoardMove } from '@/components/board/board-shape.ts'
import { RowMoves } from '@/components/board/row-moves.tsx'
import { Lamp } from '@/components/sla/lamp.tsx'
import { BoardMoving, type Moving } from './board-moving.tsx'
import { useListKeys } from './use-list-keys.ts'

type Group = { key: 'late' | 'rest' | 'others'; cases: BoardCaseShape[] }

/**
 * The cases of the list. What changes while the pointer is over it waits until the pointer leaves, so that no row moves
 * away from under a hand.
 */
export function BoardCases({
  cases,
  now,
  moves,
  urgeEveryMs,
  empty,
  more,
}: {
  cases: readonly BoardCaseShape[]
  now: Date
  moves: readonly BoardMove[]
  urgeEveryMs: number
  empty: ReactNode
  more: ReactNode
}) {
  const t = useTranslations('board.list')
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState({ cases, now })
  const [moving, setMoving] = useState<Moving | null>(null)
  const changed = shown.cases !== cases
  const show = () => setShown({ cases, now })
  if (changed && !over) show()
  const { selected, scroller } = useListKeys(shown.cases.map(({ number }) => number))
  const waiting = changed && signOf(shown.cases) !== signOf(cases)
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {waiting && (
        <p
          role="status"
          className="bg-surface border-line-strong rounded-2 shadow-2 absolute end-4 bottom-3 z-3 flex items-center gap-2 border px-3 py-1.5 text-sm"
        >
          {t('changed')}
          <button type="button" onClick={show} className="text-accent hover:underline">
            {t('now')}
          </button>
        </p>
      )}
      <div
        ref={scroller}
        role="region"
        aria-label={t('scrolls')}
        tabIndex={0}
        onPointerEnter={({ pointerType }) => setOver(pointerType === 'mouse')}
        onPointerLeave={() => setOver(false)}
        className="@container relative min-h-0 flex-1 overflow-auto"
      >
        {shown.cases.length === 0 && empty}
        {groupsOf(shown.cases).map(({ key, cases: rows }) => (
          <section key={key} aria-label={t(key)}>
            <h3
              className={clsx(
                'bg-surface-2 border-line sticky top-0 z-2 flex min-h-7 items-center gap-1.5 border-t px-4 text-sm',
                'first:border-t-0',
              )}
            >
              {key === 'late' && <Lamp kind="red" size={12} />}
              <b>{t(key)}</b>
              {key !== 'others' && <span className="text-ink-2 text-xs font-normal">{t(`${key}Hint`)}</span>}
            </h3>
            <ul className={BOARD_ROWS}>
              {rows.map((row) => (
                <BoardRow
                  key={row.number}
                  row={row}
                  now={shown.now}
                  selected={row.number === selected}
                  star={<StarToggle number={row.number} title={row.title} starred={row.starred} />}
                  actions={
                    <RowMoves
                      {...{ row, moves, urgeEveryMs }}
                      now={shown.now}
                      onMove={(move) => setMoving({ row, move })}
                    />
                  }
                />
              ))}
            </ul>
          </section>
        ))}
        {more}
      </div>
      {moving && <BoardMoving {...moving} onDone={() => setMoving(null)} />}
    </div>
  )
}

/** In the order of the list: what is late, what runs, and behind them what stands still. */
function groupsOf(cases: readonly BoardCaseShape[]): Group[] {
  const keyOf = ({ clock }: BoardCaseShape): Group['key'] =>
    clock?.state !== 'running' ? 'others' : clock.lamp === 'red' ? 'late' : 'rest'
  const groups: Group[] = (['late', 'rest', 'others'] as const).map((key) => ({
    key,
    cases: cases.filter((one) => keyOf(one) === key),
  }))
  return groups.filter((group) => group.cases.length > 0)
}

/** Clocks tick by themselves: only what reads differently is news. */
function signOf(cases: readonly BoardCaseShape[]): string {
  return cases
    .map(({ number, status, clock, card, supervisions, starred, holders, urgedAt }) =>
      [
        number,
        status.code,
        clock?.lamp,
        card,
        supervisions,
        starred,
        holders.map(({ code }) => code),
        urgedAt?.getTime(),
      ].join(),
    )
    .join(';')
}
