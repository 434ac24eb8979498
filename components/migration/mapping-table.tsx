import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import type { PlaceView, StepMapping } from '@/domain/migration/migration.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { StandingCounts } from './standing-counts.ts'

/** Each step and wait of the old version, how many cases stand there, and where they go; together all of them. */
export function MappingTable({
  places,
  targets,
  mapping,
  counts,
  onChange,
}: {
  places: readonly PlaceView[]
  targets: readonly PlaceView[]
  mapping: readonly StepMapping[]
  counts: StandingCounts
  onChange: (mapping: StepMapping[]) => void
}) {
  const t = useTranslations('migrate.mapping')
  const isNew = ({ element, kind }: PlaceView) =>
    kind === 'step' && ![...places, ...mapping].some((one) => ('to' in one ? one.to : one.element) === element)
  const added = targets.filter(isNew)
  const change = (from: string, next: Partial<StepMapping>) =>
    onChange(mapping.map((entry) => (entry.from === from ? { ...entry, ...next } : entry)))
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[640px] text-sm">
        <TableHead names={[t('from'), t('count'), t('to'), t('limit'), t('clock')]} />
        <tbody>
          {places.map((place) => (
            <MappingRow
              key={place.element}
              place={place}
              targets={targets.filter(({ kind }) => kind === place.kind)}
              entry={
                mapping.find(({ from }) => from === place.element) ?? { from: place.element, to: null, how: 'carry' }
              }
              count={counts.at[place.element] ?? 0}
              onChange={(next) => change(place.element, next)}
            />
          ))}
          {added.map(({ element, name, limit }) => (
            <tr key={element} className="border-line h-11 border-t">
              <td className="text-ink-3 ps-4">—</td>
              <td className="ps-4 tabular-nums">0</td>
              <td className="ps-4">
                <span className="bg-accent-tint text-accent rounded-1 me-2 px-1.5 py-0.5 text-xs">{t('new')}</span>
                {name}
              </td>
              <td className="ps-4">
                <LimitWords limit={limit} />
              </td>
              <td className="text-ink-2 ps-4">{t('later')}</td>
            </tr>
          ))}
          {counts.between > 0 && (
            <tr className="border-line h-11 border-t">
              <th scope="row" className="text-ink-2 ps-4 text-start font-normal">
                {t('between')}
              </th>
              <td className="ps-4 tabular-nums">{counts.between}</td>
              <td colSpan={3} className="text-ink-2 ps-4 pe-4">
                {t('betweenNote')}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr className="border-line h-11 border-t">
            <th scope="row" className="ps-4 text-start font-semibold">
              {t('all')}
            </th>
            <td className="ps-4 font-semibold tabular-nums">{counts.all}</td>
            <td colSpan={3} className="text-ink-2 ps-4 pe-4">
              {counts.several > 0 && t('several', { count: counts.several })}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function MappingRow({
  place,
  targets,
  entry,
  count,
  onChange,
}: {
  place: PlaceView
  targets: readonly PlaceView[]
  entry: StepMapping
  count: number
  onChange: (next: Partial<StepMapping>) => void
}) {
  const t = useTranslations('migrate.mapping')
  const target = targets.find(({ element }) => element === entry.to)
  const same = JSON.stringify(target?.limit ?? null) === JSON.stringify(place.limit)
  return (
    <tr className="border-line h-11 border-t">
      <th scope="row" className="ps-4 text-start font-semibold">
        {place.name}
      </th>
      <td className="ps-4 tabular-nums">{count}</td>
      <td className="ps-4">
        <span className="flex items-center gap-2">
          <ArrowRight size={14} strokeWidth={1.75} aria-hidden className="text-ink-3 shrink-0" />
          <Select
            aria-label={t('toOf', { name: place.name })}
            value={entry.to ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ to: value || null, how: value === place.element ? 'carry' : entry.how })
            }
          >
            <option value="">{t('stay')}</option>
            {targets.map(({ element, name }) => (
              <option key={element} value={element}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      </td>
      <td className="ps-4">
        {target && !same && place.limit && (
          <s className="text-ink-3 me-1.5">
            <LimitWords limit={place.limit} />
          </s>
        )}
        <b className={same ? 'font-normal' : 'font-semibold'}>
          <LimitWords limit={target?.limit ?? null} />
        </b>
      </td>
      <td className="ps-4 pe-4">
        {target && place.kind === 'step' && (
          <Select
            aria-label={t('howOf', { name: place.name })}
            value={entry.how}
            onChange={({ target: { value } }) => onChange({ how: value === 'anew' ? 'anew' : 'carry' })}
          >
            <option value="carry">{t('carry')}</option>
            <option value="anew">{t('anew')}</option>
          </Select>
        )}
      </td>
    </tr>
  )
}

function LimitWords({ limit }: { limit: PlaceView['limit'] }) {
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  return limit ? limitWords(limit, locale) : ''
}
