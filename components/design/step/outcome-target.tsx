'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { ChoiceOf } from './choice-of.tsx'
import type { WayTarget } from './way-targets.ts'

const newEnd = ''

/** Asks where an outcome should lead before its flow is drawn. */
export function OutcomeTarget({
  targets,
  onDraw,
  onCancel,
}: {
  targets: readonly WayTarget[]
  onDraw: (targetId: string | null) => void
  onCancel: () => void
}) {
  const t = useTranslations('design.step.outcomes')
  const [target, setTarget] = useState(targets[0]?.value ?? newEnd)
  const choices = targets.map(({ value, name, behind }) => ({
    value,
    name: behind === undefined ? name : t('targetBehind', { name, behind }),
  }))
  return (
    <div className="bg-surface-2 rounded-2 grid gap-2 p-2">
      <ChoiceOf
        label={t('target')}
        value={target || 'end'}
        choices={[...choices, { value: 'end', name: t('newEnd') }]}
        none={t('newEnd')}
        onChoose={setTarget}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t('notNow')}
        </Button>
        <Button size="sm" variant="soft" onClick={() => onDraw(target === 'end' || target === newEnd ? null : target)}>
          {t('drawIt')}
        </Button>
      </div>
    </div>
  )
}
