import { describe, expect, it } from 'vitest'
import { SignInGuard } from './sign-in-guard.ts'

const fail = (guard: SignInGuard, times: number, login: string, address: string) => {
  for (let i = 0; i < times; i += 1) guard.failed(login, address)
}

describe('the guard of sign-in', () => {
  it('lets a person mistype five times and locks after the sixth', () => {
    const guard = new SignInGuard()
    fail(guard, 5, 'zhang', '10.0.0.1')
    expect(guard.waitMinutes('zhang', '10.0.0.1')).toBe(0)
    fail(guard, 1, 'zhang', '10.0.0.1')
    expect(guard.waitMinutes('zhang', '10.0.0.1')).toBe(15)
  })

  it('does not lock a person out because of a stranger elsewhere', () => {
    const guard = new SignInGuard()
    fail(guard, 20, 'zhang', '10.0.0.66')
    expect(guard.waitMinutes('zhang', '10.0.0.1')).toBe(0)
  })

  it('ends guessing of one login from everywhere, and of all logins from one place', () => {
    const guard = new SignInGuard()
    for (let i = 0; i < 40; i += 1) guard.failed('zhang', `10.0.0.${i}`)
    expect(guard.waitMinutes('zhang', '192.168.0.1')).toBeGreaterThan(0)
    for (let i = 0; i < 200; i += 1) guard.failed(`p${i}`, '10.9.9.9')
    expect(guard.waitMinutes('li', '10.9.9.9')).toBeGreaterThan(0)
  })

  it('forgets the failures of whoever gets in', () => {
    const guard = new SignInGuard()
    fail(guard, 6, 'zhang', '10.0.0.1')
    guard.succeeded('zhang', '10.0.0.1')
    expect(guard.waitMinutes('zhang', '10.0.0.1')).toBe(0)
  })
})
