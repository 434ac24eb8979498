import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthOf, type KnownProcess } from './process-birth.ts'

type Note = KnownProcess & { name: string }

/**
 * `DATA_DIR/run`: `<part>.pid` for people and tests, `processes.json` for the next start, which must be able to tell
 * our own orphans from strangers that were given the same pid since.
 */
export class RunFolder {
  private notes: Note[] = []
  private readonly dir: string

  constructor(dataDir: string) {
    this.dir = path.join(dataDir, 'run')
    mkdirSync(this.dir, { recursive: true })
  }

  /** Notes a process down under its name; the one noted before under that name is forgotten. */
  note(name: string, pid: number): KnownProcess {
    const known = { name, pid, birth: birthOf(pid) ?? '' }
    this.notes = [...this.notes.filter((note) => note.name !== name), known]
    this.write(`${name}.pid`, `${pid}\n`)
    this.save()
    return known
  }

  forget(name: string): void {
    this.notes = this.notes.filter((note) => note.name !== name)
    rmSync(path.join(this.dir, `${name}.pid`), { force: true })
    this.save()
  }

  /** Processes noted by an earlier start that never forgot them. */
  readLeftBehind(): Note[] {
    const file = path.join(this.dir, 'processes.json')
    if (!existsSync(file)) return []
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Note[]
    } catch {
      return []
    }
  }

  private save(): void {
    this.write('processes.json', JSON.stringify(this.notes))
  }

  /** In one step: a reader never sees half a file. */
  private write(name: string, text: string): void {
    const file = path.join(this.dir, name)
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
}
