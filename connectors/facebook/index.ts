import type { Connector } from '../connector'

export declare const facebook: Connector
