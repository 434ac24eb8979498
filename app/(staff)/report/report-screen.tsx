'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { searchCategories } from '@/app/client/search-categories.ts'
import type { GridCollection } from '@/components/map/grid-shape.ts'
import type { CategoryItem } from '@/components/report/category-item.ts'
import {
  emptyDraft,
  loadDraft,
  loadRecent,
  newKey,
  rememberCategory,
  saveDraft,
  type Draft,
  type DraftPlace,
} from '@/components/report/draft.ts'
import { missingOf, reportBody, suggestTitle } from '@/components/report/report-body.ts'
import { ReportForm, type ReportErrors } from '@/components/report/report-form.tsx'
import { ReportSent } from '@/components/report/report-sent.tsx'
import { errorsOfMissing, errorsOfProblem } from './report-errors.ts'
import { phasesToCome } from './phases-to-come.ts'
import { sendReport, type Reported, type Unsettled } from './send-report.ts'
import { useDevicePosition } from './use-device-position.ts'
import { useGridAt } from './use-grid-at.ts'
import { useUploads } from './use-uploads.ts'

type Sent = Reported & { title: string; earlier: boolean; next: string[] }

/** The whistle from the first photo to the number: keeps the draft, asks the device, sends once. */
export function ReportScreen({ grids }: { grids: GridCollection }) {
  const t = useTranslations('report')
  const [draft, setDraft] = useState<Draft | null>(null)
  const [recent, setRecent] = useState<CategoryItem[]>([])
  const [errors, setErrors] = useState<ReportErrors>({})
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const unsettled = useRef<Unsettled | null>(null)

  const change = useCallback((part: Partial<Draft>) => {
    setDraft((before) => before && { ...before, ...part })
    setErrors((before) => without(before, part))
  }, [])
  const onFound = useCallback((place: DraftPlace) => change({ place }), [change])
  const { device, locate } = useDevicePosition(onFound)
  const { uploads, add, retry, remove, rephase, restore } = useUploads(
    useCallback((text: string) => text || t('photos.failed'), [t]),
  )
  const found = useGridAt(draft?.place ?? null, t('place.offline'))

  // What is kept on this device is known only in the browser, so the form stands up here and not on the server.
  useEffect(() => {
    const kept = loadDraft()
    /* eslint-disable react-hooks/set-state-in-effect -- localStorage exists only after hydration */
    setDraft(kept ?? emptyDraft())
    setRecent(loadRecent())
    if (kept) restore(kept.files)
    /* eslint-enable react-hooks/set-state-in-effect */
    if (!kept?.place) locate()
  }, [restore, locate])

  useEffect(() => {
    if (!draft || sent) return
    const files = uploads.flatMap(({ id, phase, name }) => (id ? [{ id, phase, name }] : []))
    saveDraft({ ...draft, files })
  }, [draft, uploads, sent])

  if (!draft) return <div className="min-h-[60vh]" aria-busy />
  if (sent) {
    const another = () => {
      setSent(null)
      setErrors({})
      restore([])
      setDraft({ ...emptyDraft(), place: draft.place })
      locate()
    }
    return <ReportSent {...sent} onAnother={another} />
  }

  const spot = draft.address || (found && 'code' in found ? found.name : '')
  const title = draft.title ?? suggestTitle(spot, draft.category?.name)
  const send = async () => {
    const missing = missingOf(draft, uploads, title)
    if (Object.keys(missing).length > 0) return fail(errorsOfMissing(missing, (key) => t(key as 'missing.place')))
    const body = reportBody(draft, uploads, title)
    setSending(true)
    setErrors({})
    const answer = await sendReport(body, draft.key, unsettled.current)
    setSending(false)
    if (answer.ok) {
      if (draft.category) rememberCategory(draft.category)
      saveDraft(null)
      setRecent(loadRecent())
      setSent({ ...answer.value, title, earlier: answer.earlier ?? false, next: [] })
      // what is done on the spot takes a way of its own through its process, so no phases are foretold
      if (draft.selfHandled) return
      const next = await phasesToCome(answer.value.trackCode)
      return setSent((before) => before && { ...before, next })
    }
    // A clear no frees the key; without an answer the case may exist, so key and body stay for the next try.
    const { status } = answer.problem
    if (status === 0 || status >= 500) unsettled.current ??= { key: draft.key, body }
    else change({ key: newKey() })
    fail(errorsOfProblem(answer.problem, (key) => t(key as 'offline')))
  }
  const fail = (faults: ReportErrors) => {
    setErrors(faults)
    requestAnimationFrame(() => document.querySelector('form [role=alert]')?.scrollIntoView({ block: 'center' }))
  }

  return (
    <ReportForm
      draft={draft}
      title={title}
      errors={errors}
      sending={sending}
      uploads={uploads}
      category={{ recent, search: searchCategories }}
      place={{
        grids,
        found,
        device,
        onLocate: locate,
        onPick: (point, by) => change({ place: { ...point, accuracy: null, by } }),
      }}
      photos={{ add, retry, remove }}
      onChange={(part) => {
        if (part.selfHandled !== undefined) rephase(part.selfHandled)
        change(part)
      }}
      onSend={() => void send()}
    />
  )
}

/** A fault goes away when its field is touched. */
function without(errors: ReportErrors, part: Partial<Draft>): ReportErrors {
  const touched = new Set<string>([
    ...Object.keys(part),
    'form',
    'photos',
    ...('selfHandled' in part ? ['before', 'after'] : []),
  ])
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !touched.has(key)))
}
