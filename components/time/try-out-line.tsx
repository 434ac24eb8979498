import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'
import { CardPlate } from '@/components/task/card-plate.tsx'
import { Lamp } from '@/components/sla/lamp.tsx'
import { dateOf, dayNumberAt } from '@/domain/sla/day-number.ts'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { quietUntil, type QuietHours } from '@/domain/sla/quiet-hours.ts'
import type { NamedChannel } from './level-channels.tsx'
import type { Tone, TryOut, TryOutBlock } from './try-out.ts'

const tones: Record<Tone, string> = { green: 'bg-green', amber: 'bg-amber', red: 'bg-red' }
const people = ['holder', 'unitLeader', 'supervisor', 'duty'] as const

/** The deadline of one reading and every alarm on a line on which nights and days off are short. */
export function TryOutLine({
  title,
  hint,
  shown,
  levels,
  quiet,
  channels,
  now,
}: {
  title: string
  hint: string
  shown: TryOut
  levels: readonly PolicyLevel[]
  quiet: QuietHours | undefined
  channels: readonly NamedChannel[]
  now: Date
}) {
  const t = useTranslations('time.tryOut')
  const locale = useLocale()
  return (
    <div className="border-line grid gap-x-6 gap-y-2 px-4 py-4 not-first:border-t md:grid-cols-[190px_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-ink-3 text-xs">{hint}</p>
        <p className="mt-1">
          <b className="text-lg">{momentWords(shown.dueAt, now, locale)}</b> {t('due')}
        </p>
        {shown.provisional && <p className="text-amber-ink text-xs">{t('provisional')}</p>}
      </div>
      <div className="min-w-0">
        <div aria-hidden className="text-ink-3 text-2xs relative h-4 overflow-hidden">
          {labelled(shown.blocks).map(({ from, x }) => (
            <span key={from.getTime()} className="absolute whitespace-nowrap" style={{ left: `${x}%` }}>
              {dateOf(dayNumberAt(from.getTime())).slice(5)}
            </span>
          ))}
        </div>
        <div aria-hidden className="relative h-6">
          <span className="border-line-strong absolute inset-x-0 top-1/2 border-t border-dashed" />
          {shown.blocks.map(({ from, tone, x, width }) => (
            <i
              key={from.getTime()}
              className={clsx('absolute inset-y-0', tones[tone])}
              style={{ left: `${x}%`, width: `${width}%` }}
            />
          ))}
          {shown.marks.map(({ level, x }) => (
            <i key={level} className="bg-ink absolute -inset-y-1 w-0.5" style={{ left: `calc(${x}% - 1px)` }} />
          ))}
        </div>
        <ol className="mt-2 grid gap-0.5" aria-label={t('line')}>
          {shown.marks.map(({ level, at }) => (
            <li key={level} className="flex flex-wrap items-center gap-x-2 text-sm">
              <time dateTime={at.toISOString()} className="min-w-[8.5em]">
                {momentWords(at, now, locale)}
              </time>
              <LevelMark level={levels.find(({ code }) => code === level)} late={at >= shown.dueAt} />
              <Leaving level={levels.find(({ code }) => code === level)} {...{ at, quiet, channels, now }} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

/** A label needs room: the days that have it. */
const labelRoom = 6

function labelled(blocks: readonly TryOutBlock[]): TryOutBlock[] {
  const shown: TryOutBlock[] = []
  for (const block of blocks) {
    const before = shown.at(-1)
    const sameDay = before && dayNumberAt(before.from.getTime()) === dayNumberAt(block.from.getTime())
    if (!sameDay && (!before || block.x - before.x >= labelRoom) && block.x <= 100 - labelRoom) shown.push(block)
  }
  return shown
}

function LevelMark({ level, late }: { level: PolicyLevel | undefined; late: boolean }) {
  const t = useTranslations('time')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  if (!level) return null
  const told = people.filter((who) => level.tell[who]).map((who) => t(`policies.tell.${who}`))
  return (
    <>
      {level.card ? (
        <CardPlate card={level.card} />
      ) : (
        <b className="inline-flex items-center gap-1.5">
          <Lamp kind={late ? 'red' : 'amber'} />
          {level.name[locale]}
        </b>
      )}
      <span className="text-ink-2">{told.join(locale === 'en' ? ', ' : '、') || t('tryOut.nobody')}</span>
    </>
  )
}

/** What leaves the house besides, and when, if quiet hours keep it back. */
function Leaving({
  level,
  at,
  quiet,
  channels,
  now,
}: {
  level: PolicyLevel | undefined
  at: Date
  quiet: QuietHours | undefined
  channels: readonly NamedChannel[]
  now: Date
}) {
  const t = useTranslations('time.tryOut')
  const locale = useLocale()
  const codes = level?.channels ?? []
  if (codes.length === 0) return null
  const called = codes.map(
    (code) => channels.find((one) => one.code === code)?.name[locale === 'en' ? 'en' : 'zh'] ?? code,
  )
  const names = called.join(locale === 'en' ? ', ' : '、')
  const until = level?.urgent ? at : quietUntil(at, quiet)
  return (
    <span className="text-ink-3">
      {until > at
        ? t('leavesLater', { channels: names, when: momentWords(until, now, locale) })
        : t('leaves', { channels: names })}
    </span>
  )
}
