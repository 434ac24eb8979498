'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormHandle } from '@/components/form/form-handle.ts'
import type { SearchCategories } from '@/components/form/category-slot-field.tsx'
import type { LoadGrids } from '@/components/form/position-slot-field.tsx'
import { FormView } from '@/components/form/form-view.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { FormSchema } from '@/domain/form/schema.ts'
import { previewMessage, sendPreview } from './preview-message.ts'

type Shown = { schema: FormSchema; result: string; number: number }

/** What stands in the phone of the preview: the form as a step shows it, with lists that are samples. */
export function PreviewStage(district: { loadGrids: LoadGrids; searchCategories: SearchCategories }) {
  const t = useTranslations('formBench.phone')
  const [shown, setShown] = useState<Shown | null>(null)
  const [verdict, setVerdict] = useState<boolean | null>(null)
  const form = useRef<FormHandle>(null)
  const lists = useSampleLists()
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const message = previewMessage(event)
      if (message?.kind !== 'preview.show') return
      const { schema, result } = message
      setVerdict(null)
      setShown((now) => ({ schema, result, number: (now?.number ?? 0) + 1 }))
    }
    window.addEventListener('message', hear)
    sendPreview(window.parent, { kind: 'preview.listens' })
    return () => window.removeEventListener('message', hear)
  }, [])
  if (!shown) return null
  return (
    <main id="main" className="bg-surface grid min-h-dvh content-start gap-4 p-4">
      <FormView
        key={shown.number}
        ref={form}
        formKey={`preview ${shown.number}`}
        schema={shown.schema}
        data={lists}
        resultVariable={shown.result}
        onValues={() => setVerdict(null)}
        send={keepHere}
        {...district}
      />
      <Button variant="primary" size="lg" onClick={() => setVerdict(form.current?.check() ?? false)}>
        {t('try')}
      </Button>
      <p role="status" className="text-ink-2 min-h-6 text-center">
        {verdict !== null && t(verdict ? 'holds' : 'holdsNot')}
      </p>
    </main>
  )
}

/** A photo of the preview is shown and goes nowhere. */
const keepHere = () => Promise.resolve({ id: crypto.randomUUID() })

/** Lists of the district, as few as show what a list looks like. */
function useSampleLists(): Record<string, { value: string; label: string }[]> {
  const t = useTranslations('formBench.phone.lists')
  return useMemo(() => {
    const list = (name: 'units' | 'persons' | 'categories') =>
      [1, 2, 3].map((number) => ({ value: `${name}${number}`, label: t(name, { number }) }))
    return { units: list('units'), persons: list('persons'), categories: list('categories') }
  }, [t])
}
