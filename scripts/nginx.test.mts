import {describe, expect, it} from 'vitest';
import {findNginx, type NginxLookup} from './nginx.mts';

const lookup = (over: Partial<NginxLookup>): NginxLookup => ({env: {}, exists: () => false, which: () => undefined, ...over});

describe('findNginx', () => {
  it('takes the one that is named', () => {
    expect(findNginx(lookup({env: {NGINX_PATH: '/opt/nginx'}, exists: (file) => file === '/opt/nginx', which: () => '/usr/bin/nginx'}))).toEqual({path: '/opt/nginx'});
  });
  it('does not look further when that is not there', () => {
    expect(() => findNginx(lookup({env: {NGINX_PATH: '/opt/nginx'}, which: () => '/usr/bin/nginx'}))).toThrow(
      'NGINX_PATH is "/opt/nginx", but there is no such file. Correct it or unset it.',
    );
  });
  it('takes one on the PATH, or where Debian puts it', () => {
    expect(findNginx(lookup({which: (command) => `/usr/bin/${command}`}))).toEqual({path: '/usr/bin/nginx'});
    expect(findNginx(lookup({exists: (file) => file === '/usr/sbin/nginx'}))).toEqual({path: '/usr/sbin/nginx'});
  });
  it('says what is not tested, and how to get one', () => {
    expect(findNginx(lookup({}))).toMatchInlineSnapshot(`
      {
        "missing": "No nginx was found (looked at NGINX_PATH, the PATH and /usr/sbin/nginx).
      Without one, the generated configuration is not tried. Nothing else needs it.
        Debian, Ubuntu (as root):  apt-get update && apt-get install -y nginx-light
        macOS:                     brew install nginx",
      }
    `);
  });
});
