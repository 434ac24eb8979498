import { useLocale, useTranslations } from 'next-intl'
import { panelTask } from '@/app/(staff)/work/panel-task.ts'
import { momentWords } from '@/components/case/moment.ts'
import { nameIn, type Named } from '@/components/case/named.ts'
import type { TrialDetail, TrialStep } from '@/server/services/trials/get-trial.ts'
import { TrialRating } from '../trial-rating.tsx'
import { TrialSteps } from '../trial-steps.tsx'

/** What can be done in a trial now: its open steps, the rating it waits for, or nothing and why. */
export function TrialDoing({ trial, roleName }: { trial: TrialDetail; roleName: (role: Named) => string }) {
  const t = useTranslations('trial.steps')
  const locale = useLocale()
  const { id, steps, case: view, flow, now } = trial
  const whose = ({ roleName: role, unit }: TrialStep) =>
    unit ? t('whoseUnit', { role: roleName(role), unit: nameIn(locale, unit) }) : t('whose', { role: roleName(role) })
  if (steps.length > 0)
    return <TrialSteps id={id} steps={steps.map((step) => ({ task: panelTask(step, locale), whose: whose(step) }))} />
  if (view.rating?.mayRate)
    return (
      <div className="px-4 pt-3 pb-4">
        <p className="text-ink-2 pb-3">{t('rating')}</p>
        <TrialRating id={id} dueWords={momentWords(view.rating.dueAt, now, locale)} />
      </div>
    )
  const stuck = (flow?.incidents.length ?? 0) > 0 || view.adriftReason !== null
  return (
    <p role="status" className="text-ink-2 px-4 py-3">
      {t(view.closedAt ? 'archived' : stuck ? 'stuck' : 'waiting')}
    </p>
  )
}
