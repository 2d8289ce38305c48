import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** The real repository. */
export const repository = path.resolve(__dirname, '../../..');

/** For tests: a repository of its own in a temporary folder, with the real packages. */
export function temporaryRoot(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'diagrams-'));
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'dir');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** A page whose fence begins in line 8 and its first line in 9. */
export function page(fence: string, {attributes = 'id="flow" title="The flow"', text = '1. First.\n2. Then.'} = {}): string {
  return `---\ntitle: X\n---\n\n## How it works {#how-it-works}\n\n<Diagram ${attributes}>\n\n\`\`\`mermaid\n${fence}\n\`\`\`\n\n${text}\n\n</Diagram>\n`;
}

/** What Mermaid 11.17 draws for `flowchart TB; a[First]:::scriptable -->|yes| b[(Data)]`, shortened. */
export const rawFlow = `<svg id="dg" width="100" class="flowchart" height="120" viewBox="0 0 100 120" style="max-width: 100px;" role="graphics-document document" aria-roledescription="flowchart-v2"><style>#dg{fill:#333}</style><g><marker id="dg_flowchart-v2-pointEnd" class="marker flowchart-v2" viewBox="0 0 10 10" refX="5" refY="5" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" class="arrowMarkerPath" style="stroke-width: 1;"></path></marker><marker id="dg_flowchart-v2-crossEnd"><path d="M 1,1 l 9,9"></path></marker><g class="root"><g class="clusters"></g><g class="edgePaths"><path d="M50.04,45L50.04,46.8C50.04,48.6,50.04,52.3,50.04,55.3L50.04,63" id="dg-L_a_b_0" class="edge-thickness-normal edge-pattern-solid flowchart-link" style=";" data-id="L_a_b_0" data-points="W10=" marker-end="url(#dg_flowchart-v2-pointEnd)"></path></g><g class="edgeLabels"><g class="edgeLabel" transform="translate(50, 55)"><g class="label" data-id="L_a_b_0" transform="translate(0, -10.5)"><g><rect class="background" x="-12" y="-2" width="24" height="25"></rect><text y="-10.1"><tspan class="text-outer-tspan row" x="0"><tspan class="text-inner-tspan">yes</tspan></tspan></text></g></g></g></g><g class="nodes"><g class="node default scriptable" id="dg-flowchart-a-0" transform="translate(50.04, 26.5)"><rect class="basic label-container" style="fill:#fff" x="-41.40625" y="-18.5" width="82.8125" height="37"></rect><g class="label" transform="translate(0, -10.5)"><rect></rect><g><rect class="background" style="stroke: none"></rect><text y="-10.1"><tspan class="text-outer-tspan row" x="0"><tspan class="text-inner-tspan">First</tspan><tspan class="text-inner-tspan"> &amp; last</tspan></tspan></text></g></g></g><g class="node default" id="dg-flowchart-b-1" transform="translate(50, 90)"><path d="M0,5.08 a15.9,5.08 0,0,0 31.9,0 a15.9,5.08 0,0,0 -31.9,0 l0,50.5" class="basic label-container outer-path" transform="translate(-15.9, -30.3)"></path><g class="label" transform="translate(0, -13.4)"><text><tspan class="row"><tspan>Data</tspan></tspan></text></g></g></g></g></g><defs><filter id="dg-drop-shadow"></filter></defs></svg>`;
