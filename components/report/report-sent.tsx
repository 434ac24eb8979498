'use client'
import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** After the whistle: its number, what happens next, and the two ways on. */
export function ReportSent({
  number,
  trackCode,
  title,
  earlier,
  next,
  onAnother,
}: {
  number: string
  trackCode: string
  title: string
  earlier: boolean
  /** phases still to come, in the words of the process this report started; none when it is not known yet */
  next: readonly string[]
  onAnother: () => void
}) {
  const t = useTranslations('report.sent')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="border-line bg-surface md:rounded-3 border-y px-5 py-6 md:border md:p-8" aria-labelledby="sent">
      <h2 id="sent" ref={heading} tabIndex={-1} className="flex items-center gap-2.5 text-2xl font-semibold outline-0">
        <CircleCheck size={30} strokeWidth={1.75} aria-hidden />
        {t('title')}
      </h2>
      <p className="text-md text-ink-2 mt-2">{title}</p>
      {earlier && <p className="rounded-2 bg-pause-tint mt-3 px-3 py-2">{t('earlier')}</p>}
      <dl className="text-md mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-ink-2">{t('number')}</dt>
        <dd className="font-semibold">{number}</dd>
        <dt className="text-ink-2">{t('code')}</dt>
        <dd className="tabular-nums">
          <Link href={`/track/${trackCode}`} prefetch={false} className="text-accent underline underline-offset-3">
            {trackCode}
          </Link>
        </dd>
      </dl>
      <h3 className="text-md mt-5 font-semibold">{t('next')}</h3>
      {next.length > 0 && (
        <ol className="text-md text-ink-2 mt-1 grid list-decimal gap-1 ps-5">
          {next.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      <p className="text-md text-ink-2 mt-1">{t('follow')}</p>
      <div className="mt-6 grid gap-2.5 sm:grid-cols-2">
        <Link
          href={`/cases/${encodeURIComponent(number)}`}
          className="rounded-3 bg-brand text-md text-on-brand hover:bg-brand-hover grid h-12 place-items-center px-5 font-semibold"
        >
          {t('open')}
        </Link>
        <button
          type="button"
          onClick={onAnother}
          className="rounded-3 border-line-strong bg-surface text-md hover:bg-hover h-12 cursor-pointer border px-5"
        >
          {t('another')}
        </button>
      </div>
    </section>
  )
}
