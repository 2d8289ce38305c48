import {describe, expect, it, vi} from 'vitest';
import {loadItems, type BankSource} from './bank';
import {item, question} from './test-questions';

const items = ['a-a-001', 'b-b-001', 'a-a-002'].map((id) => item(question({id}), 9));
const part = vi.fn(async (name: string) => items.filter(({id}) => id.startsWith(name)));
const source: BankSource = {index: () => Promise.reject(new Error('not asked for')), part};

describe('loadItems', () => {
  it('loads each part once and gives the questions as they were asked for, numbered from 1', async () => {
    const loaded = await loadItems(source, [{id: 'a-a-002', part: 'a'}, {id: 'b-b-001', part: 'b'}, {id: 'a-a-001', part: 'a'}]);
    expect(loaded.map(({id, n}) => [id, n])).toEqual([['a-a-002', 1], ['b-b-001', 2], ['a-a-001', 3]]);
    expect(loaded[0]).toEqual({...items[2], n: 1});
    expect(part.mock.calls).toEqual([['a'], ['b']]);
  });
  it('leaves out what its part does not hold', async () => {
    expect((await loadItems(source, [{id: 'a-gone-001', part: 'a'}, {id: 'a-a-001', part: 'a'}])).map(({id, n}) => [id, n])).toEqual([['a-a-001', 1]]);
    expect(await loadItems(source, [])).toEqual([]);
  });
  it('fails when a part cannot be loaded', async () => {
    await expect(loadItems({...source, part: () => Promise.reject(new Error('offline'))}, [{id: 'x', part: 'x'}])).rejects.toThrow('offline');
  });
});
