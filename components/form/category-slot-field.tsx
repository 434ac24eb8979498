'use client'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import type { CategoryItem } from '@/components/report/category-item.ts'
import { CategorySearch, type CategorySearchProps } from '@/components/report/category-search.tsx'
import type { FieldSlot } from './field-slots.ts'
import { formWords } from './form-words.ts'
import { NothingGiven, SlotFrame } from './slot-frame.tsx'

export type SearchCategories = CategorySearchProps['search']

type Props = {
  slot: FieldSlot
  /** the catalogue as the form was given it: value and label */
  options: unknown
  search: SearchCategories
}

/** A category, found by everyday words, pinyin, initials or code as where people report. */
export function CategorySlotField({ slot, options, search }: Props) {
  const locale = useLocale()
  const [picked, setPicked] = useState<CategoryItem | null>(null)
  const value = typeof slot.value === 'string' ? slot.value : null
  const label = labelOf(options, value)
  const fault = slot.faults[0]
  const choose = (item: CategoryItem | null) => {
    setPicked(item)
    slot.change(item && valueOf(item))
  }
  if (slot.locked) return <SlotFrame slot={slot}>{label === null ? <NothingGiven /> : <p>{label}</p>}</SlotFrame>
  return (
    <SlotFrame slot={{ ...slot, faults: [] }}>
      <div role="group" aria-label={slot.label}>
        <CategorySearch
          chosen={picked && valueOf(picked) === value ? picked : itemOf(value, label)}
          recent={[]}
          onChoose={choose}
          search={search}
          error={fault && (locale === 'en' ? fault : formWords(fault))}
        />
      </div>
    </SlotFrame>
  )
}

/** what forms keep of a category */
const valueOf = ({ kind, code }: CategoryItem) => `${kind}.${code}`

function labelOf(options: unknown, value: string | null): string | null {
  if (value === null) return null
  const known = Array.isArray(options) ? (options as { value?: unknown; label?: unknown }[]) : []
  const label = known.find((option) => option.value === value)?.label
  return typeof label === 'string' ? label : value
}

function itemOf(value: string | null, label: string | null): CategoryItem | null {
  if (value === null) return null
  const [kind = '', ...code] = value.split('.')
  return { standard: '', kind, code: code.join('.'), name: label ?? value, className: '' }
}
