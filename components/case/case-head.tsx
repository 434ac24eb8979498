import { MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CardPlate } from '@/components/task/card-plate.tsx'
import { nameIn, placeName, type GridPlace, type Named } from './named.ts'
import { StatusMark } from './status-mark.tsx'

export type CaseHeadProps = {
  title: string
  status: Named & { phase: string }
  category: { code: string; name: string }
  grid: GridPlace
  /** the card the case shows, by its code */
  card: string | null
  tags: readonly string[]
  /** what stands out above all: a case adrift, an engine away */
  warnings: readonly string[]
  clocks: ReactNode
}

/** The head of a case: what it is, where it stands, and its clocks. */
export function CaseHead({ title, status, category, grid, card, tags, warnings, clocks }: CaseHeadProps) {
  const t = useTranslations('cases')
  const locale = useLocale()
  return (
    <section
      aria-label={t('head')}
      className="border-line bg-surface lg:rounded-3 px-5 pt-4 pb-3 max-lg:border-y max-lg:px-4 lg:border"
    >
      <h2 className="text-xl font-semibold max-lg:text-lg">{title}</h2>
      <p className="text-ink-2 mt-1 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-sm max-lg:text-base">
        <StatusMark phase={status.phase} name={nameIn(locale, status)} />
        <span className="whitespace-nowrap">
          {category.code} {category.name}
        </span>
        <span className="inline-flex items-center gap-1">
          <MapPin size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {placeName(locale, grid)}
        </span>
        <CardPlate card={card} />
        {tags.map((tag) => (
          <span
            key={tag}
            className="rounded-1 border-line-strong bg-surface border px-1.5 text-xs leading-[18px] whitespace-nowrap"
          >
            {tag}
          </span>
        ))}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="rounded-2 border-red-line bg-red-tint text-red-ink mt-3 border px-3 py-2 text-sm">
          {warning}
        </p>
      ))}
      {clocks}
    </section>
  )
}
