import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoFile } from './launch/demo-file.ts'

/**
 * Points this command at the installation it stands beside: what the environment names, else the running demo of
 * DATA_DIR. Call it before anything that reads the environment is imported.
 */
export function useInstallation(): DemoFile | null {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  process.env.DATA_DIR = dataDir
  const file = path.join(dataDir, 'demo.json')
  if (!existsSync(file)) {
    if (!process.env.DATABASE_URL)
      leave(
        `没有找到 ${file}。请先 npm start，或设置 DATABASE_URL 和 ZEEBE_GRPC_ADDRESS。 No running installation: npm start first, or set DATABASE_URL and ZEEBE_GRPC_ADDRESS.`,
      )
    return null
  }
  const demo = JSON.parse(readFileSync(file, 'utf8')) as DemoFile
  process.env.DATABASE_URL ??= demo.databaseUrl
  process.env.ZEEBE_GRPC_ADDRESS ??= demo.zeebe.grpc
  if (demo.drill) process.env.YINGSHAO_DRILL = '1'
  return demo
}

/** One sentence and exit code 1. */
export function leave(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
