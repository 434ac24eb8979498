/* eslint-disable @next/next/no-img-element -- our own file route makes the sizes; the optimizer would double it */
import type { ReactNode } from 'react'

/** A photo with its time strip: the picture is evidence, so the moment is always on it. */
export function PhotoFigure({
  src,
  alt,
  strip,
  className,
  children,
}: {
  src: string
  alt: string
  strip?: string
  className?: string
  children?: ReactNode
}) {
  return (
    <figure className={`rounded-2 bg-sunk relative m-0 overflow-hidden ${className ?? ''}`}>
      <img src={src} alt={alt} loading="lazy" decoding="async" className="h-full w-full object-cover" />
      {strip && (
        <figcaption className="absolute inset-x-0 bottom-0 bg-[rgb(13_18_22/0.78)] px-2.5 py-1 text-xs leading-[18px] text-white">
          {strip}
        </figcaption>
      )}
      {children}
    </figure>
  )
}
