import { useTranslations } from 'next-intl'
import type { Tried } from './rules-contract.ts'
import { TestMark } from './test-mark.tsx'

/** How many tests came out as expected, and whether that still holds. */
export function TestsTally({ tried, stale }: { tried: readonly (Tried | undefined)[]; stale: boolean }) {
  const t = useTranslations('rules.tests')
  const ran = tried.filter((each) => each !== undefined)
  const failed = ran.filter(({ equal, fault }) => equal === false || fault !== null).length
  const passed = ran.filter(({ equal }) => equal === true).length
  return (
    <div role="status" className={ran.length > 0 ? 'border-line grid gap-1 border-b px-4 py-2.5' : 'sr-only'}>
      {ran.length > 0 && (
        <p className="flex flex-wrap gap-x-5 font-semibold">
          {failed > 0 && (
            <span className="text-red-ink flex items-center gap-1.5">
              <TestMark outcome="failed" />
              {t('failed', { count: failed })}
            </span>
          )}
          {passed > 0 && (
            <span className="text-green-ink flex items-center gap-1.5">
              <TestMark outcome="passed" />
              {t('passed', { count: passed })}
            </span>
          )}
          {failed + passed < ran.length && (
            <span className="text-ink-2 font-normal">{t('shown', { count: ran.length - failed - passed })}</span>
          )}
        </p>
      )}
      {stale && <p className="text-ink-2 text-sm">{t('stale')}</p>}
    </div>
  )
}
