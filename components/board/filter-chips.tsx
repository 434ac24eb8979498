import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { boardHref, type BoardFilter } from './board-filter.ts'

/** What narrows the list beyond its tab, each to be taken away by itself. `nameOf` knows units and steps. */
export function FilterChips({
  filter,
  nameOf,
}: {
  filter: BoardFilter
  nameOf: (kind: 'region' | 'category' | 'under' | 'unit' | 'step', code: string) => string
}) {
  const t = useTranslations('board.filters')
  const named = (['region', 'category', 'under', 'unit', 'step'] as const).flatMap((kind) => {
    const code = filter[kind]
    if (!code) return []
    const words = kind === 'region' || kind === 'category' ? (`${kind}_chip` as const) : kind
    return [{ key: kind, text: t(words, { name: nameOf(kind, code) }) }]
  })
  const chips = filter.q ? [...named, { key: 'q' as const, text: t('word', { word: filter.q }) }] : named
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('chosen')} className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ key, text }) => (
        <li key={key}>
          <Link
            href={boardHref({ ...filter, [key]: '' })}
            scroll={false}
            className="bg-accent-tint text-ink rounded-1 hover:bg-selected inline-flex h-6 items-center gap-1 px-1.5 text-xs no-underline max-md:h-9 max-md:text-sm"
          >
            <span className="sr-only">{t('drop')}</span>
            {text}
            <X size={12} strokeWidth={1.75} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  )
}
