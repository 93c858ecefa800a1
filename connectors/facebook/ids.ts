/** Facebook's own id in one of ours, `<source id>/<its id>`. Source ids hold no slash. */
export const remoteId = (id: string): string => id.slice(id.indexOf('/') + 1)
