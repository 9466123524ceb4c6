/** The records of a clustering, as PROTOCOL names them. */
export type Form = { from: string; by: 'everyone' | 'hosts' | 'facilitator'; nameLimit: number };
export type Now = { clusters: number; loose: number };
/** `notes` are ids of items. */
export type Cluster = { name: string; order: number; notes: string[] };
