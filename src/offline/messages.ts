/** What pages and the worker say to each other. */
import type {Status} from './release';

/** From a page. The worker answers `status`, `keep`, `pause` and `remove` with a Status on the port that came along. */
export type ToWorker =
  | {readonly type: 'status'}
  /** Go on keeping everything for a while; answered when that while is over. */
  | {readonly type: 'keep'}
  | {readonly type: 'pause'}
  | {readonly type: 'remove'}
  /** Addresses that a page loaded before the worker controlled it, its own among them. */
  | {readonly type: 'loaded'; readonly urls: readonly string[]}
  /** To the worker that waits: take over now. */
  | {readonly type: 'take-over'};

/** From the worker, to all pages. */
export interface ToPage {
  readonly type: 'offline-status';
  readonly status: Status;
}

const types: ReadonlySet<unknown> = new Set<ToWorker['type']>(['status', 'keep', 'pause', 'remove', 'loaded', 'take-over']);

/** @returns the message, or undefined for what is none of ours */
export function asMessage(data: unknown): ToWorker | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || !types.has(data.type)) return undefined;
  if (data.type === 'loaded' && !('urls' in data && Array.isArray(data.urls))) return undefined;
  return data as ToWorker;
}

export function asStatus(data: unknown): Status | undefined {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'offline-status' ? (data as ToPage).status : undefined;
}
