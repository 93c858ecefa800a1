import type { Connector, Job, Receipt, Session } from '../connector'
import { shareReply } from './label-share'
import { postMessage, recipientOf, rulesFor } from './send'

/**
 * Send API, generic template (documentation of 2026, "Generic template" and "URL button"): up to 10 elements, of which this is one, with a
 * `title` and a `subtitle` of at most 80 characters each, at least one property beside the title, up to 3 buttons with at most 20, and a
 * `default_action` like a button without its title. Instagram takes the same, says no limits of its own, and shows it in its app only. Both
 * fetch the picture themselves, so it has to be open to everybody.
 */
function elementOf({ title, text, image, url, button }: Job<'card'>['command']['input']) {
  return {
    title,
    ...(text === '' ? {} : { subtitle: text }),
    image_url: image,
    ...(url === undefined ? {} : { default_action: { type: 'web_url', url }, buttons: [{ type: 'web_url', title: button ?? title.slice(0, 20), url }] }),
  }
}

/** Shows a product or an offer, within the same windows as a reply (S084, S019). */
export async function sendCard(session: Session, job: Job<'card'>): Promise<Receipt> {
  const payload = { template_type: 'generic', elements: [elementOf(job.command.input)] }
  return postMessage(session, job, { recipient: recipientOf(job), ...rulesFor(job, session.now()), message: { attachment: { type: 'template', payload } } })
}

export const card: Connector['send']['card'] = async (session, job) => shareReply(session, job, await sendCard(session, job))
