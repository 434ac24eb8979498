import { performance } from 'node:perf_hooks'

const started = performance.now()
const stamp = () => `[${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s]`

// whoever reads our output may go away (npm start | head); that must not end the house
process.stdout.on('error', () => undefined)

/** One line of progress with the seconds since the program began. */
export const say = (text: string): void => console.log(`${stamp()} ${text}`)

/** Long work says that it goes on, so often. */
const tickMs = 15_000

/** Says when a piece of work begins, that it goes on, and how long it took; hands its result on. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  say(`· ${name} …`)
  const ticking = setInterval(() => say(`· ${name} … ${seconds()} s`), tickMs)
  const result = await work().finally(() => clearInterval(ticking))
  say(`✓ ${name} ${seconds()} s`)
  return result
}
