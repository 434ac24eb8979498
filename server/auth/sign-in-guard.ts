import { realNow } from '@/server/clock.ts'

const windowMs = 15 * 60_000
const limits = { loginFromAddress: 6, login: 40, address: 200 }
const mostKeys = 20_000

type Failures = { count: number; until: number }

/**
 * Slows down guessing. Kept in memory of each web process and not in the database, so that strangers cannot make us
 * write rows; with n processes the bound is n times as high. A stranger elsewhere cannot lock a person out of their own
 * address: the tight bound is per login and address, the wide one per login.
 */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>()

  /** Minutes this attempt has to wait, or 0. */
  waitMinutes(login: string, address: string): number {
    const at = realNow().getTime()
    const until = this.keysOf(login, address)
      .map(([key, limit]) => ({ limit, entry: this.failures.get(key) }))
      .filter(({ limit, entry }) => entry && entry.until > at && entry.count >= limit)
      .map(({ entry }) => entry!.until)
    return until.length === 0 ? 0 : Math.ceil((Math.max(...until) - at) / 60_000)
  }

  failed(login: string, address: string): void {
    const at = realNow().getTime()
    if (this.failures.size > mostKeys) this.forgetOld(at)
    for (const [key] of this.keysOf(login, address)) {
      const entry = this.failures.get(key)
      if (entry && entry.until > at) entry.count += 1
      else this.failures.set(key, { count: 1, until: at + windowMs })
    }
  }

  succeeded(login: string, address: string): void {
    this.failures.delete(this.keysOf(login, address)[0]![0])
  }

  private keysOf(login: string, address: string): [string, number][] {
    return [
      [`both ${login} ${address}`, limits.loginFromAddress],
      [`login ${login}`, limits.login],
      [`address ${address}`, limits.address],
    ]
  }

  private forgetOld(at: number): void {
    for (const [key, { until }] of this.failures) if (until <= at) this.failures.delete(key)
    if (this.failures.size > mostKeys) this.failures.clear()
  }
}
