import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { filterHref, LAMPS, type CaseFilter } from './case-filter.ts'

const CHIP = 'inline-flex h-8 items-center whitespace-nowrap rounded-full border px-3 text-sm pointer-coarse:h-11'
const ON = 'border-brand bg-accent-tint font-semibold text-ink'
const OFF = 'border-line-strong bg-surface text-ink-2 hover:bg-hover'

/** Filters that live in the address, so that a list can be sent to a colleague; works without script. */
export function CaseFilters({
  filter,
  statuses,
}: {
  filter: CaseFilter
  statuses: readonly { code: string; name: string }[]
}) {
  const t = useTranslations('cases.filters')
  const chip = (label: string, on: boolean, next: Partial<CaseFilter>) => (
    <Link
      key={label}
      href={filterHref({ ...filter, ...next })}
      aria-current={on ? 'true' : undefined}
      className={`${CHIP} ${on ? ON : OFF}`}
      scroll={false}
    >
      {label}
    </Link>
  )
  return (
    <div className="grid gap-2.5">
      <form role="search" aria-label={t('search')} action="/cases" className="flex flex-wrap items-center gap-2">
        {filter.lamp && <input type="hidden" name="lamp" value={filter.lamp} />}
        {filter.scope !== 'open' && <input type="hidden" name="scope" value={filter.scope} />}
        <div className="rounded-2 border-control bg-surface focus-within:outline-accent flex h-9 min-w-0 flex-1 items-center gap-2 border px-2.5 focus-within:outline-2 focus-within:outline-offset-1 max-sm:basis-full md:max-w-[360px] pointer-coarse:h-12">
          <Search size={16} strokeWidth={1.75} aria-hidden className="text-ink-3 shrink-0" />
          <input
            name="q"
            type="search"
            defaultValue={filter.q}
            placeholder={t('placeholder')}
            aria-label={t('search')}
            className="placeholder:text-ink-3 pointer-coarse:text-md min-w-0 flex-1 bg-transparent outline-0"
          />
        </div>
        <label className="sr-only" htmlFor="status">
          {t('status')}
        </label>
        <select
          id="status"
          name="status"
          defaultValue={filter.status}
          className="rounded-2 border-control bg-surface pointer-coarse:text-md h-9 border px-2 max-sm:min-w-0 max-sm:flex-1 pointer-coarse:h-12"
        >
          <option value="">{t('anyStatus')}</option>
          {statuses.map((status) => (
            <option key={status.code} value={status.code}>
              {status.name}
            </option>
          ))}
        </select>
        <button
          type="submit"
          className="rounded-2 border-line-strong bg-surface hover:bg-hover h-9 cursor-pointer border px-3 pointer-coarse:h-12"
        >
          {t('apply')}
        </button>
      </form>
      <nav aria-label={t('label')} className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-0.5">
        {chip(t('open'), filter.scope === 'open', { scope: 'open' })}
        {chip(t('mine'), filter.scope === 'mine', { scope: 'mine' })}
        {chip(t('all'), filter.scope === 'all', { scope: 'all' })}
        <span aria-hidden className="bg-line-strong mx-1 w-px shrink-0 self-stretch" />
        {LAMPS.map((lamp) => chip(t(`lamp.${lamp}`), filter.lamp === lamp, { lamp: filter.lamp === lamp ? '' : lamp }))}
      </nav>
    </div>
  )
}
