import { useEffect, useRef, type RefObject } from 'react'

/** Tells once something outside of a box is pressed. */
export function useOutside(box: RefObject<HTMLElement | null>, onOutside: () => void): void {
  const told = useRef(onOutside)
  useEffect(() => {
    told.current = onOutside
  })
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) told.current()
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [box])
}
