import { performance } from 'node:perf_hooks'

const started = performance.now()
const stamp = () => `[${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s]`

// whoever reads our output may go away (npm start | head); that must not end the house
process.stdout.on('error', () => undefined)

/** One line of progress with the seconds since the program began. */
export const say = (text: string): void => console.log(`${stamp()} ${text}`)

/** Says when a piece of work begins and how long it took; hands its result on. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  say(`· ${name} …`)
  const result = await work()
  say(`✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}
