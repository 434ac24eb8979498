'use client'
import { useTranslations } from 'next-intl'
import type { FormComponent } from '@/domain/form/schema.ts'
import { ChoiceOf } from '../step/choice-of.tsx'
import { TickBox } from '../step/tick-box.tsx'
import type { EditField, PanelField } from './field-edit.ts'

/** Photos of a phase are known by the name of their field (domain/form/photo-evidence.ts). */
const keys = { before: 'photosBefore', after: 'photosAfter' } as const
type Phase = keyof typeof keys | 'other'

/** Which photos these are, and whether there may be several. */
export function PhotoRules({
  field,
  others,
  edit,
}: {
  field: PanelField
  others: readonly FormComponent[]
  edit: EditField
}) {
  const t = useTranslations('formBench.rules')
  const names: Record<Phase, string> = { before: t('before'), after: t('after'), other: t('otherPhotos') }
  // photos of one phase stand in one field: what another field of the form has is not offered
  const taken = new Set(others.flatMap(({ id, key }) => (id === field.id ? [] : [phaseOf(key)])))
  const free = (Object.keys(names) as Phase[]).filter((phase) => phase === 'other' || !taken.has(phase))
  return (
    <>
      <ChoiceOf
        label={t('phase')}
        none=""
        help={t('phaseHelp')}
        value={phaseOf(field.key)}
        choices={free.map((value) => ({ value, name: names[value] }))}
        onChoose={(phase) => edit({ key: keyOf(phase as Phase, field.id) })}
      />
      <TickBox ticked={field.multiple === true} onTick={(on) => edit({ multiple: on || undefined })}>
        {t('several')}
      </TickBox>
    </>
  )
}

function phaseOf(key: string | undefined): Phase {
  return key === keys.before ? 'before' : key === keys.after ? 'after' : 'other'
}

function keyOf(phase: Phase, id: string): string {
  return phase === 'other' ? `photos_${id.replace(/\W/g, '').slice(-7)}` : keys[phase]
}
