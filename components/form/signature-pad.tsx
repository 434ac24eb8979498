'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState, type PointerEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'

/** twice what it measures on the page at most, so that a thin line stays one */
const [width, height] = [800, 320]

/** A sheet to sign on by finger, pen or mouse; what is signed is handed over as a picture, black on white. */
export function SignaturePad({
  label,
  busy,
  onSigned,
}: {
  label: string
  busy: boolean
  onSigned: (picture: File) => void
}) {
  const t = useTranslations('form.signature')
  const sheet = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = penOf(event.currentTarget, !drawn)
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { x, y } = onSheet(event)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x, y)
    pen.stroke()
    setDrawn(true)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const pen = event.currentTarget.getContext('2d')
    const { x, y } = onSheet(event)
    pen?.lineTo(x, y)
    pen?.stroke()
  }
  const hand = () =>
    sheet.current?.toBlob((picture) => picture && onSigned(new File([picture], 'signature.png', { type: 'image/png' })))
  const clear = () => {
    sheet.current?.getContext('2d')?.clearRect(0, 0, width, height)
    setDrawn(false)
  }
  return (
    <>
      <canvas
        ref={sheet}
        width={width}
        height={height}
        role="img"
        aria-label={t('sheet', { label })}
        onPointerDown={begin}
        onPointerMove={draw}
        className="border-control rounded-3 aspect-[5/2] w-full max-w-[400px] touch-none border-[1.5px] border-dashed bg-white"
      />
      <div className="flex gap-2">
        <Button variant="soft" busy={busy} unavailable={!drawn} onClick={hand}>
          {t('done')}
        </Button>
        <Button variant="quiet" unavailable={!drawn} onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    </>
  )
}

/** The pen of the sheet; a fresh sheet is made white first, since a picture without ground turns black when printed. */
function penOf(canvas: HTMLCanvasElement, fresh: boolean): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d')
  if (!pen) return null
  if (fresh) {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
  }
  Object.assign(pen, { strokeStyle: '#111', lineWidth: 5, lineCap: 'round', lineJoin: 'round' })
  return pen
}

function onSheet({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): { x: number; y: number } {
  const box = currentTarget.getBoundingClientRect()
  return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height }
}
