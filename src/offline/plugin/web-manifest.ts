/** What a browser needs to install the site as an app. */

/** The background of pages, from src/css/tokens.css. */
export const THEME_COLOURS = {light: '#fdfcfa', dark: '#14181f'} as const;

/** The icons, drawn from static/img/favicon.svg by scripts/icons.mts. A maskable one may be cut to a circle by the system. */
export const ICONS = [
  {file: 'img/icon-192.png', size: 192, maskable: false},
  {file: 'img/icon-512.png', size: 512, maskable: false},
  {file: 'img/icon-maskable-512.png', size: 512, maskable: true},
] as const;

/** iOS asks for this one, and rounds it itself. */
export const APPLE_ICON = {file: 'img/apple-touch-icon.png', size: 180, maskable: true} as const;

/**
 * @param name of the site
 * @param base '/' or '/name/'
 * @returns the content of manifest.webmanifest
 */
export function webManifest(name: string, base: string): object {
  return {
    id: base,
    name,
    short_name: name,
    description: 'Lessons, questions and mock exams for the AWS Certified Developer – Associate exam',
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: THEME_COLOURS.light,
    theme_color: THEME_COLOURS.light,
    icons: ICONS.map(({file, size, maskable}) => ({src: `${base}${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose: maskable ? 'maskable' : 'any'})),
  };
}
