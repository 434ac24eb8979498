'use client'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CategoryItem } from './category-item.ts'

/** One category that may be chosen; names the everyday word by which it was found. */
export function CategoryOption({ item, words, onChoose }: { item: CategoryItem; words: string; onChoose: () => void }) {
  const t = useTranslations('report.category')
  const alias =
    words && !item.name.includes(words) ? item.synonyms?.find((synonym) => synonym.includes(words)) : undefined
  return (
    <button
      type="button"
      onClick={onChoose}
      className="rounded-3 border-line-strong bg-surface hover:bg-hover flex min-h-[54px] w-full cursor-pointer items-center gap-3 border px-3 py-1.5 text-start"
    >
      <span className="min-w-0 flex-1">
        <b className="block leading-6">{item.name}</b>
        <small className="text-ink-2 block truncate text-sm">
          {item.code}　{item.className}
          {alias && `　${t('alias', { alias })}`}
        </small>
      </span>
      <span className="rounded-1 border-line-strong text-ink-2 border px-1.5 text-xs leading-5">
        {t(item.kind === 'component' ? 'component' : 'matter')}
      </span>
      <ChevronRight size={18} strokeWidth={1.75} aria-hidden className="text-ink-3 shrink-0" />
    </button>
  )
}
