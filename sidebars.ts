import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {groups, lessons, shortName} from './src/content/pages';

const sidebars: SidebarsConfig = {
  main: [
    {type: 'doc', id: 'index', label: 'Start here'},
    ...groups.map((group) => ({
      type: 'category' as const,
      label: group,
      collapsible: false,
      items: lessons
        .filter((l) => l.group === group)
        .map((l) => ({type: 'doc' as const, id: `${l.kind}/${l.slug}/index`, label: shortName(l.name)})),
    })),
    {
      type: 'category',
      label: 'The exam',
      collapsible: false,
      items: [
        {type: 'doc', id: 'exam/dva-c03', label: 'DVA-C03'},
        {type: 'doc', id: 'exam/dva-c02', label: 'DVA-C02'},
        {type: 'doc', id: 'exam/coverage', label: 'Coverage'},
      ],
    },
    {
      type: 'category',
      label: 'Take away',
      collapsible: false,
      items: [
        {type: 'doc', id: 'downloads/index', label: 'Downloads'},
        {type: 'doc', id: 'downloads/cheat-sheet', label: 'Cheat sheet'},
      ],
    },
    {
      type: 'category',
      label: 'About',
      collapsible: false,
      items: [
        {type: 'doc', id: 'about/corrections', label: 'Corrections'},
        {type: 'doc', id: 'about/sources', label: 'Sources'},
        {type: 'doc', id: 'about/contribute', label: 'Contribute'},
        {type: 'doc', id: 'about/hosting', label: 'Hosting'},
      ],
    },
  ],
};

export default sidebars;
