import type { Call, Route } from './call'
import type { Staff } from './office'
import type { Running } from './running'
import { json, refusals } from './answer'
import { record, text } from './call'
import { effective } from './running'

/** Everything about oneself, secrets and all: it is only told to that agent. */
function profileView(agent: Staff, { office, now }: Running) {
  return {
    access_token: agent.token,
    account_id: office.account.id,
    available_name: agent.name.split(' ')[0],
    avatar_url: '',
    confirmed: true,
    display_name: agent.name.split(' ')[0],
    message_signature: null,
    email: agent.email,
    id: agent.id,
    inviter_id: null,
    name: agent.name,
    provider: 'email',
    pubsub_token: agent.pubsub,
    role: agent.role,
    ui_settings: {},
    uid: agent.email,
    type: null,
    accounts: [{ id: office.account.id, name: office.account.name, status: agent.suspended ? 'suspended' : 'active', onboarding_step: null, active_at: null, role: agent.role, permissions: [agent.role], availability: agent.availability, availability_status: effective(agent, now()), auto_offline: agent.autoOffline, custom_role_id: null, custom_role: null }],
  }
}

const states = ['online', 'busy', 'offline'] as const

function availability(call: Call) {
  const { agent, running, body } = call
  const wanted = states.find(state => state === record(body.profile).availability)
  if (!wanted) throw refusals.failed('Invalid availability')
  agent.availability = wanted
  call.office.changes += 1
  return json(profileView(agent, running))
}

function autoOffline(call: Call) {
  call.agent.autoOffline = record(call.body.profile).auto_offline === true
  call.office.changes += 1
  return json(profileView(call.agent, call.running))
}

/** Under `/api/v1/`, of no account. */
export const profileRoutes: Route[] = [
  { method: 'GET', path: /^profile$/, answer: ({ agent, running }) => json(profileView(agent, running)) },
  { method: 'POST', path: /^profile\/availability$/, answer: availability },
  { method: 'POST', path: /^profile\/auto_offline$/, answer: autoOffline },
]

/** `POST /auth/sign_in`: by e-mail and password, and where it is switched on by a code from an app, which here is 123456. */
export function signIn(running: Running, body: Record<string, unknown>): Response {
  const { office } = running
  const done = (agent: Staff) => json({ data: profileView(agent, running) }, 200, { 'access-token': `DTA_${agent.token}`, 'client': 'DTA_CLIENT', 'uid': agent.email, 'expiry': '1786884000', 'token-type': 'Bearer' })
  const mfa = text(body.mfa_token)
  if (mfa !== undefined) {
    const agent = office.agents.find(({ id }) => mfa === `MFA_${id}`)
    if (!agent || (body.otp_code !== '123456' && body.backup_code !== 'backup-1')) throw refusals.badLogin()
    return done(agent)
  }
  const agent = office.agents.find(({ email, password }) => email === body.email && password === body.password)
  if (!agent) throw refusals.badLogin()
  return office.quirks.mfa ? json({ mfa_required: true, mfa_token: `MFA_${agent.id}` }) : done(agent)
}
