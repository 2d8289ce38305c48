import {cacheControl, hashedFolder, securityHeaders} from '../policy';

/** The two lines that whoever installs the configuration changes; the test replaces them by its own. */
export const nginxPlace = {listen: 'listen 8080;', root: 'root /var/www/dva-study;'} as const;

/** Besides text/html, which nginx always compresses. */
const compressed = ['application/javascript', 'application/json', 'application/manifest+json', 'application/wasm', 'image/svg+xml', 'text/css', 'text/plain', 'text/xml'];

/**
 * A server block for nginx, to be included inside `http { }`: on Debian, a file in /etc/nginx/conf.d/.
 * @param csp as for `securityHeaders`
 */
export function nginxConfig(csp: string): string {
  return `# Made by \`npm run build\` from src/hosting/policy.ts: change that file, not this one.
# Put this file into /etc/nginx/conf.d/ and the contents of build/ into the folder that "root" names.
# TLS: let a proxy with a certificate stand in front, or add "listen 443 ssl" and the two certificate lines here.

# A variable and not an add_header in a location: one add_header there would switch off all those of the server.
# An error page is asked under its own address, so a missing file under ${hashedFolder} is not kept for a year.
map $uri $dva_cache_control {
  default "${cacheControl.other}";
  "~^${hashedFolder}" "${cacheControl.hashed}";
}

server {
  ${nginxPlace.listen}
  ${nginxPlace.root}

  server_tokens off;
  # Behind a proxy nginx knows neither the name nor the port that the reader uses: redirects name the path alone.
  absolute_redirect off;
  charset utf-8;

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1000;
  gzip_types ${compressed.join(' ')};

  add_header Cache-Control $dva_cache_control always;
${securityHeaders(csp)
  .map(({name, value}) => `  add_header ${name} "${value}" always;`)
  .join('\n')}

  error_page 404 /404.html;

  location = / {
    try_files /index.html =404;
  }

  # /services/lambda is the file services/lambda.html.
  location / {
    try_files $uri $uri.html =404;
  }

  # One address a page: /services/lambda/ is sent to /services/lambda. Plain paths only, so that no
  # "/\\host/" becomes a redirect to another site.
  location ~ "^/[\\w-]+(/[\\w-]+)*/$" {
    rewrite ^(.+)/$ $1 permanent;
  }

  # A type that the list of nginx lacks.
  location ~ \\.webmanifest$ {
    types { }
    default_type application/manifest+json;
    try_files $uri =404;
  }

  # What is meant for hosts is not for readers.
  location ~ ^/(_headers$|\\.) {
    return 404;
  }
}
`;
}
