export {cacheControl, cacheControlOf, contentSecurityPolicy, hashedFolder, leastCsp, longestCsp, securityHeaders, type Header} from './policy';
