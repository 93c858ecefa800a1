import type { Table } from 'dexie'
import type { Counts, Pack } from './derived'
import type { Draft } from './drafts'
import type { InboxLink } from './inbox-links'
import type { Rejection } from '@/connectors/errors'
import type { Command } from '@/domain/actions'
import type { CannedMessage, CannedUse } from '@/domain/canned/canned'
import type { Post } from '@/domain/comment'
import type { Customer, CustomerNote } from '@/domain/customer'
import type { OwnFieldRow } from '@/domain/customer/own-field'
import type { Live } from '@/domain/live'
import type { Message } from '@/domain/message'
import type { Key } from '@/domain/places'
import type { Source } from '@/domain/source'
import type { Tag } from '@/domain/tag'
import type { Ticket } from '@/domain/ticket'
import type { CannedDraftRow } from '@/sync/canned/canned-drafts'
import { shopStores } from '@/sync/shop/shop-tables'
import { noticeStores, teamStores, TeamTables } from '@/sync/team/team-tables'
import { coarsely } from './coarse'
import { deskStores } from './desk-stores'
import { masking } from './masking'
import { countTagsOnce, manyFacts, markTags } from './upgrade'

/** A ticket as the agent sees it, with the keys of every list that shows it. */
export type Filed = Ticket & {
  places: Key[]
  /** Number of the search pack that holds its line. */
  pack: number
}

/**
 * waiting: for the next pass · uploading: its files are on their way, nothing has reached the customer · sending: a pass has it in hand · cut: that pass died or the connection
 * broke, nobody knows whether the remote heard · unsure: looked for and still not known, so the agent is asked · rejected: the remote said no, the agent decides.
 */
export type OwedState = 'waiting' | 'uploading' | 'sending' | 'cut' | 'unsure' | 'rejected'

/** A command that is not confirmed yet. */
export type Owed = Command & {
  seq: number
  state: OwedState
  reason?: Rejection
  /** Name of the colleague who has it instead. */
  who?: string
  /** Where what the remote asks for can be done. */
  link?: string
  /** Attempts so far, and when the next may be (ms). */
  tries: number
  notBefore: number
}

/** Bytes of files that are attached to a draft or waiting to be sent. */
export interface StoredFile {
  id: string
  name: string
  mime: string
  size: number
  blob: Blob
}

/** A canned message; `rev` rises with every write of any, so that a reader asks only for what is new. */
export type StoredCanned = CannedMessage & { rev: number }

/** How much of a thread's past is here. */
export interface ThreadState {
  ticket: string
  /** Where the next older part starts; absent with `complete`: all is here. */
  older?: string
  complete: boolean
  /** The channel keeps the rest to itself. */
  elsewhere?: boolean
}

/** A post that has comment tickets: what the filter by post offers (S098). `id` is `<source id>/<post id>`. */
export type KnownPost = Post & { source: string }

/**
 * tickets = outbox applied over remote. `tickets` is what is shown; `base` keeps the remote's word only
 * of tickets that owe something: a ticket that owes nothing *is* the remote's word.
 */
export class Desk extends TeamTables {
  declare sources: Table<Source, string>
  declare tickets: Table<Filed, string>
  declare base: Table<Ticket, string>
  declare outbox: Table<Owed, number, Omit<Owed, 'seq'>>
  declare messages: Table<Message, [string, number, string]>
  declare counts: Table<Counts, string>
  declare packs: Table<Pack, [string, number]>
  declare customers: Table<Customer, string>
  declare customerNotes: Table<CustomerNote, string>
  declare ownFields: Table<OwnFieldRow, string>
  declare tags: Table<Tag, string>
  declare drafts: Table<Draft, string>
  declare files: Table<StoredFile, string>
  declare threads: Table<ThreadState, string>
  declare lives: Table<Live, string>
  declare posts: Table<KnownPost, string>
  declare canned: Table<StoredCanned, string>
  declare cannedUse: Table<CannedUse, string>
  declare cannedDrafts: Table<CannedDraftRow, string>
  declare inboxLinks: Table<InboxLink, [string, string]>

  constructor(name = 'desk') {
    // Dexie's live-query cache holds 13–22 MB for seconds after a few hundred re-runs and saves nothing here.
    super(name, { cache: 'disabled' })
    // Disabled, it still hangs three listeners on each writing transaction.
    this.unuse({ stack: 'dbcore', name: 'Cache' })
    this.use(coarsely)
    this.use(masking)
    this.version(1).stores(deskStores)
    // Only comments of a broadcast have `live`: all others are not in that index and cost it nothing.
    this.version(2).stores({
      messages: '[ticket+at+id], [live+at+id]',
      lives: 'id, source',
      posts: 'id, source',
    })
    // Only tagged tickets are in that index: those of a tag are one range.
    this.version(3).stores({ tickets: 'id, *places, *tags' }).upgrade(countTagsOnce)
    this.version(4).stores({ tickets: 'id, customer, *places, *tags' })
    this.version(5).stores({ canned: 'id, rev', cannedUse: 'id' })
    // Only customers who can be recognised by something, or were joined with somebody, are in those indexes.
    this.version(6).stores({ customers: 'id, into, *keys', customerNotes: 'id, customer', ownFields: 'id' }).upgrade(manyFacts)
    this.version(7).stores(shopStores)
    this.version(8).stores({ inboxLinks: '[page+item], ticket' })
    this.version(9).stores(teamStores)
    this.version(10).upgrade(markTags)
    this.version(11).stores({ cannedTeam: 'id, source' })
    this.version(13).stores(noticeStores).upgrade(change => change.table('rosters').clear())
    this.version(17).stores({ cannedDrafts: 'id' })
    this.version(18).stores({ shopSaid: 'ticket' })
    this.version(19).stores({ tickets: 'id, customer, *places, *tags, [channel+status]' })
    this.version(23).stores({ teamNotices: 'id, ticket' })
  }
}

export const db = new Desk()
