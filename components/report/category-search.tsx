'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { categoryKey, type CategoryItem } from './category-item.ts'
import { CategoryOption } from './category-option.tsx'
import { FieldFault } from '@/components/ui/field.tsx'

export type CategorySearchProps = {
  chosen: CategoryItem | null
  recent: readonly CategoryItem[]
  onChoose: (item: CategoryItem | null) => void
  /** gives what the catalogue finds by name, synonym, pinyin, initials or code; null when it cannot be asked */
  search: (words: string, signal: AbortSignal) => Promise<CategoryItem[] | null>
  error?: string | undefined
}

type Found = { words: string; items: readonly CategoryItem[] | null }

/** Finds the category: type anything people call it, then choose; used ones wait below the empty field. */
export function CategorySearch({ chosen, recent, onChoose, search, error }: CategorySearchProps) {
  const t = useTranslations('report.category')
  const ids = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found>({ words: '', items: [] })
  const asked = words.trim()

  useEffect(() => {
    if (!asked) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      void search(asked, stop.signal).then((items) => !stop.signal.aborted && setFound({ words: asked, items }))
    }, 160)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [asked, search])

  const settled = !asked || found.words === asked
  const items = asked ? (found.items ?? []) : recent
  const failed = Boolean(asked) && settled && found.items === null
  const choose = (item: CategoryItem) => {
    onChoose(item)
    setWords('')
  }

  if (chosen) {
    return (
      <div className="rounded-3 border-brand bg-accent-tint flex items-center gap-3 border px-3 py-2 shadow-[inset_0_0_0_1px_var(--color-brand)]">
        <p className="min-w-0 flex-1">
          <b className="text-md block leading-6">{chosen.name}</b>
          <small className="text-ink-2 block text-sm">
            {chosen.code}　{chosen.className}
          </small>
        </p>
        <button
          type="button"
          onClick={() => onChoose(null)}
          className="text-accent min-h-11 cursor-pointer px-2 hover:underline"
        >
          {t('change')}
        </button>
      </div>
    )
  }
  return (
    <>
      <div
        className="rounded-3 border-control bg-surface focus-within:outline-accent data-bad:border-red flex h-12 items-center gap-2 border px-3 focus-within:outline-2 focus-within:outline-offset-1 data-bad:border-2"
        data-bad={error ? '' : undefined}
      >
        <Search size={20} strokeWidth={1.75} aria-hidden className="text-ink-3 shrink-0" />
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-label={t('label')}
          aria-controls={`${ids}-list`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${ids}-error` : `${ids}-help`}
          placeholder={t('placeholder')}
          autoComplete="off"
          className="text-md placeholder:text-ink-3 min-w-0 flex-1 bg-transparent outline-0"
        />
      </div>
      {error ? (
        <FieldFault id={`${ids}-error`}>{error}</FieldFault>
      ) : (
        <p id={`${ids}-help`} className="text-ink-3 mt-1 text-sm">
          {t('help')}
        </p>
      )}
      <p role="status" className="sr-only">
        {asked && settled && !failed ? t('found', { count: items.length }) : ''}
      </p>
      <fieldset id={`${ids}-list`} aria-busy={!settled} className="mt-2 grid gap-2">
        <legend className={asked || items.length === 0 ? 'sr-only' : 'text-ink-2 mb-1.5 text-sm'}>
          {asked ? t('results') : t('recent')}
        </legend>
        {items.slice(0, 20).map((item) => (
          <CategoryOption key={categoryKey(item)} item={item} words={asked} onChoose={() => choose(item)} />
        ))}
      </fieldset>
      {failed && <p className="text-ink-2 mt-2">{t('failed')}</p>}
      {asked && settled && !failed && items.length === 0 && (
        <p className="text-ink-2 mt-2">{t('nothing', { words: asked })}</p>
      )}
    </>
  )
}
