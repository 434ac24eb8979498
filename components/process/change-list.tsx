import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ChangeKind } from '@/domain/diff/change.ts'
import { groupChanges } from '@/domain/diff/group-changes.ts'
import type { ChangeView } from '@/domain/diff/view-change.ts'

const TONES: Record<ChangeKind, string> = {
  added: 'bg-green-tint text-green-ink border-green-line',
  removed: 'bg-red-tint text-red-ink border-red-line',
  changed: 'bg-amber-tint text-amber-ink border-amber-line',
  moved: 'bg-accent-tint text-accent border-accent-line',
  layout: 'bg-sunk text-ink-2 border-line-strong',
}

/** Every change as a sentence, by file and element; the one chosen is looked at in the drawings. */
export function ChangeList({
  changes,
  chosen,
  onChoose,
}: {
  changes: readonly ChangeView[]
  chosen: string | null
  onChoose: (key: string) => void
}) {
  const t = useTranslations('processes.compare')
  return (
    <div>
      {groupChanges(changes).map(({ file, count, elements }) => (
        <section key={file} aria-label={file}>
          <h3 className="text-ink-2 bg-surface-2 border-line flex justify-between border-b px-4 py-1.5 text-xs leading-[18px]">
            <span className="truncate">{file}</span>
            <span>{t('count', { count })}</span>
          </h3>
          <ul>
            {elements.map(({ id, changes: own }) => (
              <li key={id} className="border-line border-b py-1 last:border-b-0">
                {own.map(({ key, kind, text }) => (
                  <button
                    key={key}
                    type="button"
                    data-change={key}
                    aria-current={key === chosen ? 'true' : undefined}
                    onClick={() => onChoose(key)}
                    className="hover:bg-hover aria-current:bg-selected grid w-full cursor-pointer grid-cols-[44px_minmax(0,1fr)] items-start gap-2.5 px-4 py-2 text-start aria-current:shadow-[inset_2px_0_0_var(--color-accent)] max-md:py-3"
                  >
                    <span
                      className={clsx(
                        'rounded-1 inline-flex h-5 items-center justify-center border text-xs whitespace-nowrap',
                        TONES[kind],
                      )}
                    >
                      {t(`kind.${kind}`)}
                    </span>
                    <span className="line-clamp-6 wrap-break-word">{text}</span>
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
