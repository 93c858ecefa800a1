/** By so much (ms) a time may lie ahead and mean nothing: a window shows the time in steps, and clocks are corrected a little all day. */
const little = 60_000

/** Whether a time (ms) that was written down lies ahead: then this computer's clock was put back since, and it holds nothing up. */
export const isAhead = (at: number, now: number): boolean => at - now > little

/** Whether so long (ms) has passed since a time that was written down. */
export const hasPassed = (since: number, long: number, now: number): boolean => isAhead(since, now) || now - since >= long
