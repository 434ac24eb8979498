'use client'
import { useCallback, useState } from 'react'
import type { DraftPlace } from '@/components/report/draft.ts'

export type DeviceState = 'idle' | 'asking' | 'denied' | 'failed'

const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 }

/** Asks the device where it is; the person may refuse, and a desk has no satellite: both are said, neither blocks. */
export function useDevicePosition(onFound: (place: DraftPlace) => void): { device: DeviceState; locate: () => void } {
  const [device, setDevice] = useState<DeviceState>('idle')
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setDevice('failed')
    setDevice('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setDevice('idle')
        onFound({ lng: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy, by: 'device' })
      },
      ({ code, PERMISSION_DENIED }) => setDevice(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      OPTIONS,
    )
  }, [onFound])
  return { device, locate }
}
