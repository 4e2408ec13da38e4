// What of `@remix-run/cloudflare` the Worker runs, as a module: that package is CommonJS alone, of which nothing falls away. What is asked
// for and is not here stops the build.
import { createCookieFactory } from "@remix-run/server-runtime";
import { sign, unsign } from "@remix-run/cloudflare/dist/crypto.js";

export { createRequestHandler, data, redirect } from "@remix-run/server-runtime";
export const createCookie = createCookieFactory({ sign, unsign });
