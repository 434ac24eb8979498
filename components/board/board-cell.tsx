import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Lamp } from '@/components/sla/lamp.tsx'
import { totalOf, type LampCounts } from '@/domain/board/board-lamp.ts'

/** What is late and soon due of a row in a step, and how many that is in all. */
export function BoardCell({
  row,
  step,
  counts,
  href,
  chosen,
}: {
  row: string
  step: string
  counts: LampCounts | null
  href: string
  chosen: boolean
}) {
  const t = useTranslations('board.matrix')
  if (!counts)
    return (
      <td className="h-[25px]">
        <span className="sr-only">{t('none')}</span>
      </td>
    )
  const { red, amber } = counts
  return (
    <td className="h-[25px] p-0 ps-1 max-md:h-11">
      <Link
        href={href}
        scroll={false}
        aria-current={chosen ? 'true' : undefined}
        className={clsx(
          'rounded-1 text-ink-2 my-px flex h-[23px] items-center justify-end gap-[7px] pe-3 no-underline max-md:h-10',
          'hover:shadow-[inset_0_0_0_1.5px_var(--color-accent)]',
          red > 0 && 'bg-red-tint',
          chosen && 'shadow-[inset_0_0_0_1.5px_var(--color-accent)]',
        )}
      >
        <span className="sr-only">{t('cell', { row, step })}</span>
        {red > 0 && (
          <b className="text-red-ink inline-flex items-center gap-[3px]">
            <Lamp kind="red" size={9} />
            {red}
          </b>
        )}
        {amber > 0 && (
          <b className="text-amber-ink inline-flex items-center gap-[3px]">
            <Lamp kind="amber" size={10} />
            {amber}
          </b>
        )}
        <span className="min-w-[22px] text-end">
          <span className="sr-only">{t('all')}</span>
          {totalOf(counts)}
        </span>
      </Link>
    </td>
  )
}
