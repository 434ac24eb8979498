'use client'
import { useEffect, useRef } from 'react'
import { PhotoFigure } from '@/components/photo/photo-figure.tsx'
import { PhotoPicker } from '@/components/photo/photo-picker.tsx'
import type { FieldSlot } from './field-slots.ts'
import { NothingGiven, noteOf, SlotFrame } from './slot-frame.tsx'
import { usePhotoUploads, type SendPhoto, type UploadBook } from './use-photo-uploads.ts'

const most = 9

type PhotoSlotProps = { slot: FieldSlot; book: UploadBook; send: SendPhoto }

/** The photos of one form field: a picker, or what was taken where they may only be looked at. */
export function PhotoSlotField(props: PhotoSlotProps) {
  return (
    <SlotFrame slot={props.slot}>
      {props.slot.locked ? <TakenPhotos slot={props.slot} /> : <OpenPhotos {...props} />}
    </SlotFrame>
  )
}

/** The value is the ids the store has given. */
function OpenPhotos({ slot, book, send }: PhotoSlotProps) {
  const value = idsOf(slot)
  const { uploads, add, retry, remove } = usePhotoUploads(slot.id, value, book, send)
  const { change } = slot
  const ids = uploads.flatMap(({ state, id }) => (state === 'done' && id ? [id] : []))
  const told = useRef(value.join())
  useEffect(() => {
    if (told.current === ids.join()) return
    told.current = ids.join()
    change(ids.length > 0 ? ids : null)
  })
  return (
    <PhotoPicker
      label={slot.label}
      uploads={uploads}
      max={slot.multiple ? most : 1}
      onAdd={add}
      onRetry={retry}
      onRemove={remove}
      describedBy={noteOf(slot)}
    />
  )
}

function TakenPhotos({ slot }: { slot: FieldSlot }) {
  const ids = idsOf(slot)
  if (ids.length === 0) return <NothingGiven />
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2">
      {ids.map((id) => (
        <li key={id}>
          <a href={`/api/v1/files/${id}`} target="_blank" rel="noreferrer">
            <PhotoFigure src={`/api/v1/files/${id}?w=320`} alt={slot.label} className="rounded-3 h-[104px]" />
          </a>
        </li>
      ))}
    </ul>
  )
}

const idsOf = ({ value }: FieldSlot): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
