'use client'
import { createContext } from 'react'

/** How many times as fast as the real clock the time of the page runs: 1 but in a drill. */
export const ClockSpeed = createContext(1)
