/** Using the site without a connection: the page /offline. The rest starts by itself (start.ts) or runs in the worker. */
export {KeepOffline} from './KeepOffline';
