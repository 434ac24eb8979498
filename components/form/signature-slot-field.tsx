'use client'
import { Eraser, Keyboard, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { longestName, readSignature } from '@/domain/form/own-values.ts'
import type { FieldSlot } from './field-slots.ts'
import { SignaturePad } from './signature-pad.tsx'
import { NothingGiven, noteOf, SlotFrame } from './slot-frame.tsx'
import type { SendPhoto } from './use-photo-uploads.ts'

/** Who signs: by finger or mouse, kept as a picture, or by writing the name. */
export function SignatureSlotField({ slot, send }: { slot: FieldSlot; send: SendPhoto }) {
  const signed = readSignature(slot.value)
  return (
    <SlotFrame slot={slot}>
      {!slot.locked ? (
        <OpenSignature slot={slot} send={send} />
      ) : signed === null ? (
        <NothingGiven />
      ) : 'name' in signed ? (
        <p>{signed.name}</p>
      ) : (
        <SignedPicture fileId={signed.fileId} label={slot.label} />
      )}
    </SlotFrame>
  )
}

function OpenSignature({ slot, send }: { slot: FieldSlot; send: SendPhoto }) {
  const t = useTranslations('form.signature')
  const id = useId()
  const signed = readSignature(slot.value)
  const [writes, setWrites] = useState(signed !== null && 'name' in signed)
  const [sent, setSent] = useState<{ busy: boolean; fault: string; picture?: string }>({ busy: false, fault: '' })
  const { change } = slot
  const keep = async (picture: File) => {
    setSent({ busy: true, fault: '' })
    const answer = await send(picture, () => undefined, new AbortController().signal)
    const fault = 'id' in answer ? '' : answer.fault || t('lost')
    setSent({ busy: false, fault, picture: URL.createObjectURL(picture) })
    if ('id' in answer) change({ fileId: answer.id })
  }
  const toggle = () => {
    setWrites(!writes)
    change(null)
  }
  return (
    <div role="group" aria-label={slot.label} aria-describedby={noteOf(slot)} className="grid gap-2">
      {writes ? (
        <label htmlFor={id} className="text-ink-2 grid gap-1 text-sm">
          {t('name')}
          <Input
            id={id}
            maxLength={longestName}
            value={signed && 'name' in signed ? signed.name : ''}
            onChange={({ target }) => change(target.value.trim() ? { name: target.value } : null)}
          />
        </label>
      ) : signed && 'fileId' in signed ? (
        <div className="flex items-end gap-2">
          <SignedPicture fileId={signed.fileId} label={slot.label} picture={sent.picture} />
          <Button onClick={() => change(null)}>
            <Eraser aria-hidden strokeWidth={1.75} className="size-4" />
            {t('again')}
          </Button>
        </div>
      ) : (
        <SignaturePad label={slot.label} busy={sent.busy} onSigned={(picture) => void keep(picture)} />
      )}
      {sent.fault && <FieldFault id={`${id}-fault`}>{sent.fault}</FieldFault>}
      <Button variant="link" className="justify-self-start" onClick={toggle}>
        {writes ? <PenLine aria-hidden className="size-4" /> : <Keyboard aria-hidden className="size-4" />}
        {t(writes ? 'draw' : 'write')}
      </Button>
    </div>
  )
}

/** What was just drawn is shown as it is; what was kept earlier comes from the store. */
function SignedPicture({ fileId, label, picture }: { fileId: string; label: string; picture?: string | undefined }) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- kept by our own store, which sizes it
    <img
      src={picture ?? `/api/v1/files/${fileId}?w=320`}
      alt={label}
      className="border-line rounded-2 h-20 border bg-white object-contain"
    />
  )
}
