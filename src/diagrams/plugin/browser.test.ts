import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {findChromium} from '../../../scripts/chromium.mts';
import {openDrawer, type Drawer} from './browser';
import {redraw} from './redraw';
import {repository} from './testing';

const found = await findChromium().then(
  () => '',
  (error: unknown) => String(error),
);
if (found !== '') console.warn(`The drawing tests are skipped. ${found}`);

describe.skipIf(found !== '')('in a real browser', () => {
  let drawer: Drawer;
  beforeAll(async () => {
    drawer = await openDrawer(repository);
  }, 60_000);
  afterAll(() => drawer.close());
  const draw = async (source: string): Promise<string> => redraw(await drawer.draw(source), {id: 'x', title: 'X', hash: '0'});
  const size = (svg: string): [number, number] => [Number(/ width="(\d+)"/.exec(svg)?.[1]), Number(/ height="(\d+)"/.exec(svg)?.[1])];

  test('a chain of fifteen steps is compact and small', async () => {
    const chain = Array.from({length: 15}, (_, i) => `  s${i}[BeforeAllowTraffic ${i}] --> s${i + 1}`).slice(0, 14);
    const svg = await draw(`flowchart TB\n${chain.join('\n')}`);
    expect(size(svg)[1]).toBeLessThan(850);
    expect(svg.length).toBeLessThan(6000);
    expect(svg.match(/data-node=/g)).toHaveLength(15);
  });

  test('every shape of the bracket syntax is drawn with its words', async () => {
    const svg = await draw('flowchart TB\n  a([Stadium]) --- b(Round) --> c[[Sub]] -.-> d[(Cyl<br/>two)] ==> e((Circle)) --> f{{Hex}} --> g[/Para/] --> h{Dia} --x i>Flag] o--o j(((Double)))');
    for (const word of ['Stadium', 'Round', 'Sub', 'Cyl', 'two', 'Circle', 'Hex', 'Para', 'Dia', 'Flag', 'Double']) expect(svg).toContain(`>${word}<`);
    expect(svg).not.toMatch(/style=|fill=|NaN|undefined/);
    expect(svg.length).toBeLessThan(6000);
  });

  test('subgraphs keep their titles, also with a direction of their own', async () => {
    const svg = await draw('flowchart TB\n  subgraph one["The first"]\n    direction LR\n    a --> b\n  end\n  subgraph two["The second"]\n    c --> d\n  end\n  one --> c');
    expect(svg).toContain('>The first<');
    expect(svg).toContain('>The second<');
    expect(svg.match(/class="cluster"/g)).toHaveLength(2);
    expect(svg.match(/class="node"/g)).toHaveLength(4);
  });

  test('a sequence diagram of four participants fits a phone at four fifths of its size', async () => {
    const svg = await draw('sequenceDiagram\n  actor app as App\n  participant up as User pool\n  participant ip as Identity pool\n  participant sts as STS\n  app->>up: Sign in (password, MFA)\n  up-->>app: ID, access and refresh tokens\n  ip->>sts: AssumeRoleWithWebIdentity\n  Note over app,sts: Credentials expire, by default after 1 hour\n  loop before expiry\n    app->>app: Wait\n  end\n  alt MFA\n    app->>up: Code\n  else none\n    app-xup: Go on\n  end');
    expect(size(svg)[0]).toBeLessThanOrEqual(387);
    for (const words of ['Identity', 'AssumeRole', 'WithWeb', '[before<', 'expiry]', 'alt', '[none]']) expect(svg).toContain(words);
    expect(svg).not.toMatch(/style=|fill=|NaN|undefined|font-family/);
    expect(svg.match(/class="participant"|class="actor-man"/g)).toHaveLength(4);
  });

  test('drawing twice gives the same bytes', async () => {
    const source = 'flowchart TB\n  a --> b{c} -->|d| e';
    expect(await draw(source)).toBe(await draw(source));
  });

  test('what Mermaid refuses rejects with its message', async () => {
    await expect(drawer.draw('flowchart TB\n  a --> [b')).rejects.toThrow('Parse error on line 2');
  });
});
