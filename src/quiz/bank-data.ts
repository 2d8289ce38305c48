/** The one door to the bank of the site, so that tests can put their own behind it. Everything is loaded when it is asked for. */
import type {BankSource} from './bank';

export const siteBank: BankSource = {
  async index() {
    return (await import('@generated/quiz/default/index.json')).default;
  },
  async part(name) {
    const parts = (await import('@generated/quiz/default/parts')).default;
    const load = parts[name];
    if (load === undefined) throw new Error(`The question bank has no part "${name}": this page is older than the bank. Reload it.`);
    return (await load()).default;
  },
};
