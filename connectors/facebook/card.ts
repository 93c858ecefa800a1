import type { Connector, Job, Receipt, Session } from '../connector'
import { shareReply } from './label-share'
import { postMessage, recipientOf, rulesFor } from './send'

/**
 * Send API, generic template: one element with a picture, a title and a line of at most 80 characters, and a button that
 * opens a page. Messenger and Instagram fetch the picture themselves, so it has to be open to everybody.
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
