'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { boardHref, type BoardFilter } from './board-filter.ts'

export type Choice = { code: string; name: string; depth: number }

/** Where the cases lie and what they are about, for the whole board. */
export function BoardFilters({
  filter,
  regions,
  categories,
}: {
  filter: BoardFilter
  regions: readonly Choice[]
  categories: readonly Choice[]
}) {
  const t = useTranslations('board.filters')
  const router = useRouter()
  const id = useId()
  const choose = (name: 'region' | 'category', choices: readonly Choice[]) => (
    <span className="border-line-strong bg-surface rounded-2 focus-within:outline-accent inline-flex h-[30px] min-w-0 items-center gap-1 border ps-2.5 text-sm focus-within:outline-2 focus-within:outline-offset-1 max-md:h-11 max-md:flex-1 max-md:text-base">
      <label htmlFor={`${id}-${name}`} className="text-ink-2 shrink-0">
        {t(name)}
      </label>
      <select
        id={`${id}-${name}`}
        value={choices.some(({ code }) => code === filter[name]) ? filter[name] : ''}
        onChange={(event) =>
          router.push(boardHref({ ...filter, [name]: event.target.value, under: '', unit: '' }), { scroll: false })
        }
        className="text-ink h-full max-w-[150px] min-w-0 cursor-pointer bg-transparent pe-1 outline-none max-md:max-w-none max-md:flex-1"
      >
        <option value="">{t('all')}</option>
        {choices.map(({ code, name: text, depth }) => (
          <option key={code} value={code}>
            {'\u3000'.repeat(depth)}
            {text}
          </option>
        ))}
      </select>
    </span>
  )
  return (
    <div role="group" aria-label={t('label')} className="flex min-w-0 items-center gap-2">
      {choose('region', regions)}
      {choose('category', categories)}
    </div>
  )
}
