import { vi } from 'vitest'

/** Lets time pass, and in each moment of it whatever was answered arrive: bodies are read in the test runner's own time. */
export async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 50) {
    await vi.advanceTimersByTimeAsync(50)
    for (let i = 0; i < 6; i++) await new Promise(resolve => setImmediate(resolve))
  }
}
