import { Registry, collectDefaultMetrics } from 'prom-client'

// One registry per process, also where the bundler gives modules twice.
const holder = globalThis as { __yingshaoMetrics?: Registry }

/** The measurements of this process. */
export const registry: Registry = (holder.__yingshaoMetrics ??= createRegistry())

function createRegistry(): Registry {
  const created = new Registry()
  collectDefaultMetrics({ register: created, prefix: 'yingshao_process_' })
  return created
}
