'use client'
import type { Form } from '@bpmn-io/form-js-viewer'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore, type Ref } from 'react'
import { createPortal } from 'react-dom'
import { Line } from '@/components/ui/skeleton.tsx'
import { CategorySlotField, type SearchCategories } from './category-slot-field.tsx'
import { createChoiceField } from './choice-field.ts'
import { FieldSlots, slotTypes, type FieldSlot } from './field-slots.ts'
import type { FieldComponent, FieldRegistry } from './form-js-fields.ts'
import { keepDraft, readDraft } from './form-draft.ts'
import { formHandle, type FormHandle } from './form-handle.ts'
import { PhotoSlotField } from './photo-slot-field.tsx'
import { keepPlainLabels } from './plain-labels.ts'
import { PositionSlotField, type LoadGrids } from './position-slot-field.tsx'
import { SignatureSlotField } from './signature-slot-field.tsx'
import { createListField, createSlotField } from './slot-field.ts'
import { translateCalendars } from './translate-calendars.ts'
import { translateNodes } from './translate-nodes.ts'
import { UploadBook, type SendPhoto } from './use-photo-uploads.ts'
import './form-view.css'

type FormViewProps = {
  ref: Ref<FormHandle>
  /** which form this is; another key opens another form, the same key keeps what is written */
  formKey: string
  schema: Record<string, unknown>
  /** facts the form starts with, and lists of options by `valuesKey` */
  data: Record<string, unknown>
  resultVariable: string
  onValues: (values: Record<string, unknown>) => void
  send: SendPhoto
  loadGrids: LoadGrids
  searchCategories: SearchCategories
}

/** A form of the model, drawn by form-js in the look and the language of the house, with photos of our own. */
export function FormView(props: FormViewProps) {
  const { ref, formKey } = props
  const t = useTranslations('form')
  const locale = useLocale()
  const container = useRef<HTMLDivElement>(null)
  const handle = useRef<Omit<FormHandle, 'photosUnderway'>>(null)
  const latest = useRef(props)
  const [slots] = useState(() => new FieldSlots())
  const [book] = useState(() => new UploadBook())
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const places = useSyncExternalStore(slots.follow, slots.list, slots.list)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    let gone = false
    let form: Form | undefined
    const calendars = new MutationObserver(() => container.current && translateCalendars(container.current))
    const open = async () => {
      const viewer = await import('@bpmn-io/form-js-viewer')
      const node = container.current
      if (gone || !node) return
      translateNodes(locale !== 'en')
      const { schema, data, resultVariable } = latest.current
      const fields = ourFields(slots, viewer, resultVariable)
      // form-js holds typed text back for 300 ms: a photo that arrives meanwhile would wipe it out, and Ctrl Enter miss it
      const options = { container: node, additionalModules: [fields], debounce: false }
      form = new viewer.Form(options)
      await form.importSchema(schema, { ...readDraft(formKey), ...withoutNothing(data) })
      const made = formHandle(form, node)
      handle.current = made
      const tell = () => {
        const values = made.values()
        keepDraft(formKey, values)
        latest.current.onValues(values)
      }
      form.on('changed', tell)
      latest.current.onValues(made.values())
      node.addEventListener('focusin', showWhole)
      if (locale !== 'en') calendars.observe(node, { childList: true, subtree: true })
      setState('ready')
    }
    open().catch(() => !gone && setState('failed'))
    return () => {
      gone = true
      calendars.disconnect()
      handle.current = null
      form?.destroy()
    }
  }, [formKey, locale, slots])
  useImperativeHandle(ref, () => ({
    check: () => handle.current?.check() ?? false,
    values: () => handle.current?.values() ?? {},
    choose: (path, value) => handle.current?.choose(path, value),
    showFaults: (faults) => handle.current?.showFaults(faults) ?? [...faults],
    photosUnderway: () => book.count('sending'),
  }))
  return (
    <div className="form-view" aria-busy={state === 'loading'}>
      {state === 'loading' && <FormToCome label={t('loading')} />}
      {state === 'failed' && <p className="text-red-ink">{t('failed')}</p>}
      <div ref={container} />
      {places.map((slot) => createPortal(<OwnField slot={slot} book={book} {...props} />, slot.node, slot.id))}
    </div>
  )
}

/** A field of our own, in the place form-js gave it. */
function OwnField(props: { slot: FieldSlot; book: UploadBook } & FormViewProps) {
  const { slot, book, data, send, loadGrids, searchCategories } = props
  switch (slot.type) {
    case 'filepicker':
      return <PhotoSlotField slot={slot} book={book} send={send} />
    case 'position':
      return <PositionSlotField slot={slot} loadGrids={loadGrids} />
    case 'signature':
      return <SignatureSlotField slot={slot} send={send} />
    case 'category':
      return <CategorySlotField slot={slot} options={data['categories']} search={searchCategories} />
    default:
      return slot.type satisfies never
  }
}

function ourFields(
  slots: FieldSlots,
  { Radio, Select }: { Radio: FieldComponent; Select: FieldComponent },
  resultVariable: string,
) {
  const register = (registry: FieldRegistry) => {
    keepPlainLabels(registry)
    for (const type of slotTypes) registry.register(type, createSlotField(slots, type))
    registry.register('radio', createChoiceField(Radio, resultVariable))
    registry.register('select', createListField(slots, Select))
  }
  register.$inject = ['formFields']
  return { __init__: ['ourFields'], ourFields: ['factory', register] } as never
}

/** A list opens below its field: the field moves up, or the list would lie under the buttons. */
function showWhole({ target }: FocusEvent): void {
  const field =
    target instanceof Element &&
    target.closest('.fjs-form-field:is(.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime)')
  if (field) field.scrollIntoView({ block: 'center' })
}

/** A fact nobody knows must not wipe out what a draft holds. */
const withoutNothing = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined))

function FormToCome({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-4 py-1">
      <span className="sr-only">{label}</span>
      {[0, 1, 2].map((row) => (
        <span key={row} className="grid gap-2">
          <Line className="w-20" />
          <Line className="rounded-2 h-9 w-full" />
        </span>
      ))}
    </div>
  )
}
