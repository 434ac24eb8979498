import type { Upload } from '@/components/photo/upload-shape.ts'
import type { Draft } from './draft.ts'

/** The body of `POST /api/v1/cases`. */
export type ReportBody = {
  category: { standard: string; kind: string; code: string }
  location: { lng: number; lat: number; accuracy?: number; address?: string }
  title: string
  description: string
  files: ({ id: string; phase: 'before' | 'after' } | string)[]
  selfHandled: boolean
}

/** What still lacks before the whistle can be blown, by the section it is mended in. */
export type Missing = Partial<Record<'category' | 'place' | 'before' | 'after' | 'photos' | 'title', true>>

/** Takes the form and its photos; gives what lacks. A self-handled report needs one photo before and one after. */
export function missingOf(draft: Draft, uploads: readonly Upload[], title: string): Missing {
  const sent = (phase: Upload['phase']) => uploads.some((upload) => upload.phase === phase && upload.state === 'done')
  return {
    ...(!draft.category && { category: true as const }),
    ...(!draft.place && { place: true as const }),
    ...(!title.trim() && { title: true as const }),
    ...(draft.selfHandled && !sent('before') && { before: true as const }),
    ...(draft.selfHandled && !sent('after') && { after: true as const }),
    ...(uploads.some((upload) => upload.state !== 'done') && { photos: true as const }),
  }
}

/** Takes a complete form; gives the body to send. Throws when category or place lacks: `missingOf` comes first. */
export function reportBody(draft: Draft, uploads: readonly Upload[], title: string): ReportBody {
  const { category, place, address, description, selfHandled } = draft
  if (!category || !place) throw new Error('report body asked for before the form was complete')
  const { standard, kind, code } = category
  return {
    category: { standard, kind, code },
    location: {
      lng: Number(place.lng.toFixed(7)),
      lat: Number(place.lat.toFixed(7)),
      ...(place.accuracy !== null && { accuracy: Math.round(place.accuracy) }),
      ...(address.trim() && { address: address.trim() }),
    },
    title: title.trim(),
    description: description.trim(),
    files: uploads.flatMap(({ id, phase }) => (id ? [phase === 'none' ? id : { id, phase }] : [])),
    selfHandled,
  }
}

/** Takes where and what; gives the title a hurried person would write: `株冶职工3区16栋 暴露垃圾`. */
export function suggestTitle(place: string, category: string | undefined): string {
  return category ? [place.trim(), category].filter(Boolean).join(' ').slice(0, 60) : ''
}
