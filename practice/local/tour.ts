import type { Stage } from './stage'
import { steps } from './steps'

/** Plays the tour, one line and one picture for each step. False as soon as a step fails. */
export async function guide(stage: Stage, tell: (line: string) => void): Promise<boolean> {
  for (const [index, { title, act }] of steps.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${title.toLowerCase().replaceAll(' ', '-')}`
    try {
      tell(`ok    ${index + 1}/${steps.length} ${title}: ${await act(stage)}`)
      await stage.picture(name)
    }
    catch (problem) {
      tell(`FAIL  ${index + 1}/${steps.length} ${title}: ${problem instanceof Error ? problem.message : String(problem)}`)
      await stage.picture(name).catch(() => {})
      return false
    }
  }
  return true
}
