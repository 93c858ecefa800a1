import { vi } from 'vitest'

/** Lets time pass, and in each moment of it whatever was answered arrive: bodies are read in the test runner's own time. `step` is one such moment (ms). */
export async function pass(ms: number, step = 50) {
  for (let passed = 0; passed < ms; passed += step) {
    await vi.advanceTimersByTimeAsync(step)
    for (let i = 0; i < 6; i++) await new Promise(resolve => setImmediate(resolve))
  }
}
