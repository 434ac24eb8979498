import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { ApprovalLine } from '@/app/client/approval-line.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { CompareView } from '@/components/process/compare-view.tsx'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { PlanLine } from '@/components/process/plan-line.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { viewChanges } from '@/domain/diff/view-change.ts'
import { can } from '@/domain/policy/can.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { reviewDraft } from '@/server/services/drafts/review-draft.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design.review')
  return { title: t('title') }
}

/** A draft to be read and approved: who drew it, what it would change, and both drawings. Nothing here changes it. */
export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson()
  const { id } = await params
  const [t, all, locale, review] = await Promise.all([
    getTranslations('design.review'),
    getTranslations('design'),
    getLocale(),
    reviewDraft(person, id),
  ])
  if (!review.ok && review.error.code === 'draft.not_found') notFound()
  if (!review.ok) return <RefusedPage t={all} />
  const { draft, from, changes } = review.value
  const now = clockNow()
  const bpmn = draft.files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  const called = t('draft', { revision: draft.revision })
  const saved = {
    name: draft.updatedBy.name,
    when: momentWords(draft.updatedAt, now, locale),
    revision: draft.revision,
  }
  return (
    <>
      <TopBar title={t('heading', { name: draft.name })} back={{ href: '/design', label: t('back') }} />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <Panel id="draft" title={called} hint={all('list.savedBy', saved)}>
          <div className="grid gap-3 p-4">
            <p className="text-ink-2">{t('reading')}</p>
            {draft.plan && <PlanLine plan={draft.plan} now={now} />}
            {draft.fourEyes && (
              <ApprovalLine id={id} revision={draft.revision} mayApprove={can(person, 'process.approve', null).ok} />
            )}
          </div>
        </Panel>
        {from ? (
          <CompareView
            name={draft.name}
            versions={{ before: from, after: { version: from.version + 1, bpmn, called } }}
            changes={viewChanges(changes, locale === 'en' ? 'en' : 'zh')}
            filter="all"
          />
        ) : (
          <Panel id="drawing" title={t('drawing')} className="overflow-hidden">
            <LazyBpmnDrawing bpmn={bpmn} label={called} marks={{}} rest="plain" className="h-[60dvh]" />
          </Panel>
        )}
      </main>
    </>
  )
}
