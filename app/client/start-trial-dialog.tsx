'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { CategorySearch } from '@/components/report/category-search.tsx'
import type { CategoryItem } from '@/components/report/category-item.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import { channelName, channels, defaultChannel } from '@/domain/case/channels.ts'
import { callApi, problemWords } from './call-api.ts'
import { loadGrids } from './load-grids.ts'
import { searchCategories } from './search-categories.ts'

/** A draft as it was last saved, or a version. */
export type TrialTarget = { draft: string } | { version: number }
type Grid = { code: string; name: string; community?: string }

/** Asks what the case of a trial is like and starts it. One press is enough: everything has a default. */
export function StartTrialDialog({
  address,
  name,
  target,
  before,
  onClose,
}: {
  address: string
  name: string
  target: TrialTarget
  before?: () => Promise<boolean>
  onClose: () => void
}) {
  const t = useTranslations('trial.start')
  const locale = useLocale()
  const router = useRouter()
  const ids = useId()
  const grids = useGrids()
  const [category, setCategory] = useState<CategoryItem | null>(null)
  const [channel, setChannel] = useState<string>(defaultChannel)
  const [grid, setGrid] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const begin = async () => {
    setBusy(true)
    const saved = (await before?.()) ?? true
    const facts = { channel, ...(grid && { grid }), ...(category && { category: keyOf(category) }) }
    const body = { ...target, facts }
    const answer = saved ? await callApi<{ id: string }>(address, { method: 'POST', body }) : null
    if (answer?.ok) return router.push(`/design/trials/${answer.value.id}`)
    setBusy(false)
    setFault(answer ? problemWords(answer.problem, t('offline')) : t('unsaved'))
  }
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <p className="text-ink-2">{t('what')}</p>
      <div className="grid gap-1">
        <p className="text-ink-2 text-sm">
          {t('category')}　<span className="text-ink-3">{t('categoryDefault')}</span>
        </p>
        <CategorySearch chosen={category} recent={[]} onChoose={setCategory} search={searchCategories} />
      </div>
      <div className="grid grid-cols-2 gap-3 *:min-w-0">
        <Field id={`${ids}-channel`} label={t('channel')}>
          <Select
            className="w-full min-w-0"
            id={`${ids}-channel`}
            value={channel}
            onChange={(event) => setChannel(event.target.value)}
          >
            {Object.keys(channels).map((code) => (
              <option key={code} value={code}>
                {channelName(code, locale)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id={`${ids}-grid`} label={t('grid')}>
          <Select
            className="w-full min-w-0"
            id={`${ids}-grid`}
            value={grid}
            onChange={(event) => setGrid(event.target.value)}
          >
            <option value="">{t('gridDefault')}</option>
            {grids.map(({ code, name: called, community }) => (
              <option key={code} value={code}>
                {[community, called].filter(Boolean).join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {fault && <FieldFault id={`${ids}-fault`}>{fault}</FieldFault>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" busy={busy} onClick={() => void begin()}>
          {t('begin')}
        </Button>
      </div>
    </Dialog>
  )
}

const keyOf = ({ standard, kind, code }: CategoryItem) => ({ standard, kind, code })

function useGrids(): readonly Grid[] {
  const [grids, setGrids] = useState<readonly Grid[]>([])
  useEffect(() => {
    let left = false
    void loadGrids().then((found) => {
      if (!left && found) setGrids(found.features.map(({ properties }) => properties))
    })
    return () => {
      left = true
    }
  }, [])
  return grids
}
