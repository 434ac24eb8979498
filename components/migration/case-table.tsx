import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { unitName } from '@/components/case/named.ts'
import { Lamp } from '@/components/sla/lamp.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Moment } from '@/components/ui/moment.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { limitWords } from '@/domain/sla/words.ts'
import { beginning, firstClock, lampKind, type Row, type Tense } from './row.ts'

/** Drawn at once; the rest on demand, all of them in the file. */
const chunk = 100

/** What happens to each case: where it stands, its clock before and after, and what that means. */
export function CaseTable({
  rows,
  now,
  label,
  tense,
}: {
  rows: readonly Row[]
  now: Date
  label: string
  tense: Tense
}) {
  const t = useTranslations('migrate.cases')
  const [shown, setShown] = useState(chunk)
  return (
    <>
      <ScrollBox label={label}>
        <table className="w-full min-w-[880px] text-sm">
          <TableHead names={[t('case'), t('stands'), t(`${tense}.before`), t(`${tense}.after`), t(`${tense}.what`)]} />
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <CaseRow key={row.number} row={row} now={now} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > shown && (
        <p className="border-line border-t px-4 py-2">
          <Button size="sm" variant="quiet" onClick={() => setShown(shown + 5 * chunk)}>
            {t('more', { count: rows.length - shown })}
          </Button>
        </p>
      )}
    </>
  )
}

function CaseRow({ row, now }: { row: Row; now: Date }) {
  const t = useTranslations('migrate.cases')
  const locale = useLocale()
  const clock = firstClock(row)
  const [from, to] = [row.from, row.to].map((places) => places.map(({ name }) => name).join('、'))
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="py-2 ps-4 text-start font-normal">
        <Link href={`/cases/${encodeURIComponent(row.number)}`} className="font-semibold">
          {row.title}
        </Link>
        <span className="text-ink-3 block text-xs">
          {[row.number, unitName(locale, row)].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td className="py-2 ps-4">
        {from || t('waits')}
        {to && to !== from && (
          <span className="text-ink-2 flex items-center gap-1 text-xs">
            <ArrowRight size={12} strokeWidth={1.75} aria-hidden />
            {to}
          </span>
        )}
      </td>
      <td className="py-2 ps-4">{clock && <Due lamp={clock.lamp.before} due={clock.due.before} now={now} />}</td>
      <td className="py-2 ps-4">
        {clock && row.verdict !== 'cannot' && <Due lamp={clock.lamp.after} due={clock.due.after} now={now} />}
      </td>
      <td className="py-2 ps-4 pe-4">
        <Meaning row={row} />
      </td>
    </tr>
  )
}

function Due({ lamp, due, now }: { lamp: Parameters<typeof lampKind>[0]; due: string | null; now: Date }) {
  const t = useTranslations('migrate.cases')
  return (
    <span className="inline-flex items-center gap-1.5 tabular-nums">
      <Lamp kind={lampKind(lamp)} />
      {lamp === 'none' && t('byRule')}
      {lamp === 'pause' && t('held')}
      {lamp !== 'none' && lamp !== 'pause' && due !== null && <Moment at={new Date(due)} now={now} />}
    </span>
  )
}

function Meaning({ row }: { row: Row }) {
  const t = useTranslations('migrate.cases')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const clock = firstClock(row)
  const alarms = row.clocks.reduce((sum, { alarms: { now } }) => sum + now, 0)
  const begun = beginning(row)
  const told = (row.clocks.find(({ kept }) => kept) ?? clock)?.limit
  const limit = told ? limitWords(told.after ?? told.before, locale) : ''
  return (
    <>
      <b className={row.verdict === 'late' ? 'text-red-ink font-semibold' : 'font-semibold'}>
        {t(`verdict.${row.verdict}`, { limit })}
      </b>
      {row.reason && <span className="text-ink-2 block text-xs">{row.reason.words[locale]}</span>}
      {begun && <span className="text-ink-2 block text-xs">{t(begun)}</span>}
      {alarms > 0 && <span className="text-ink-2 block text-xs">{t('alarms', { count: alarms })}</span>}
      {row.missing.length > 0 && (
        <span className="text-ink-2 block text-xs">{t('missing', { fields: row.missing.join('、') })}</span>
      )}
    </>
  )
}
