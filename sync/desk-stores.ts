/** The tables of the first version and their indexes. */
export const deskStores = {
  sources: 'id',
  tickets: 'id, *places',
  base: 'id',
  outbox: '++seq, ticket, state',
  messages: '[ticket+at+id]',
  counts: 'page',
  packs: '[of+n], [of+rev]',
  customers: 'id',
  tags: 'id',
  drafts: 'id',
  files: 'id',
  threads: 'ticket',
}
