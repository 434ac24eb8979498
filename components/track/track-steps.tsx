import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'

/** One step as the reporter is told it: plain words, when, and whether it has happened. */
export type TrackStep = { phase: string; words: string; at: Date | null; done: boolean }

/** Step by step, in the words of who asked; what is to come has a dotted ring. */
export function TrackSteps({ steps, now }: { steps: readonly TrackStep[]; now: Date }) {
  const t = useTranslations('track')
  const locale = useLocale()
  return (
    <ol className="mt-2.5">
      {steps.map((step, index) => (
        <li
          key={`${step.phase}-${index}`}
          className="not-last:before:bg-line-strong relative ps-[30px] pb-4 not-last:before:absolute not-last:before:top-[22px] not-last:before:-bottom-1 not-last:before:left-[9px] not-last:before:w-0.5"
        >
          <svg
            width="20"
            height="20"
            viewBox="0 0 16 16"
            aria-hidden
            className="stroke-ink-2 absolute top-[3px] left-0 fill-none"
            strokeWidth="1.5"
            strokeLinecap="round"
          >
            <circle cx="8" cy="8" r="5.9" className={step.done ? '' : '[stroke-dasharray:2_2.6]'} />
            {step.done && <path d="m5.3 8.2 1.9 1.9 3.6-4" />}
          </svg>
          <b className={`block leading-[26px] ${step.done ? 'font-semibold' : 'text-ink-2 font-normal'}`}>
            {step.words}
            {!step.done && <span className="sr-only">{t('toCome')}</span>}
          </b>
          {step.at && (
            <time dateTime={step.at.toISOString()} className="text-ink-2 text-base tabular-nums">
              {momentWords(step.at, now, locale)}
            </time>
          )}
        </li>
      ))}
    </ol>
  )
}
