import { root } from "../project.mjs";

/** @param {string} path below node_modules */
const library = (path) => `${root}node_modules/${path}`;
const noIncomingMail = `${root}app/platform/messages/no-incoming-mail.ts`;

/**
 * What stands in a library's place in the Worker: its modules where it offers a bundler something else first (of CommonJS nothing falls
 * away), and nothing where it brings what no Worker runs: a reader of incoming mail with a table of all of HTML's entities (we only
 * send), a second check of webhooks, and React for browsers.
 * @type {Record<string, string>}
 */
const stands = {
  "react-dom": `${root}app/ui/no-browser-react.ts`,
  "react-dom/server": library("react-dom/server.browser.js"),
  "react/jsx-runtime": `${root}scripts/worker-bundle/jsx.mjs`,
  "react-router": library("react-router/dist/index.js"),
  "react-router-dom/server": library("react-router-dom/server.mjs"),
  "react-router-dom": library("react-router-dom/dist/index.js"),
  "@remix-run/router": library("@remix-run/router/dist/router.js"),
  "@remix-run/server-runtime": library("@remix-run/server-runtime/dist/esm/index.js"),
  "@remix-run/cloudflare": `${root}scripts/worker-bundle/remix.mjs`,
  "postal-mime": noIncomingMail,
  standardwebhooks: noIncomingMail,
  "@react-email/render": noIncomingMail,
};

/** @type {import("vite").Rollup.GeneratedCodeOptions} */
const generatedCode = { preset: "es2015", symbols: false };

/** @param {string} name */
const exactly = (name) => new RegExp(`^${name.replace(/[/.-]/g, "\\$&")}$`);

/**
 * The Worker with its libraries in it, as one file: what deploys it and what starts it here need no bundler of their own.
 * @returns {import("vite").Plugin}
 */
export function withLibraries() {
  return {
    name: "worker-with-libraries",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    config: {
      order: "post",
      handler: () => ({
        define: { "process.env.NODE_ENV": '"production"' },
        resolve: { alias: Object.entries(stands).map(([name, replacement]) => ({ find: exactly(name), replacement })) },
        ssr: { noExternal: true },
        build: {
          // It runs on one engine, a new one: nothing is written out for older ones.
          target: "esnext",
          rollupOptions: {
            external: /^cloudflare:/,
            // A route's module is an object of its parts: nobody writes to it, asks it what it is, or waits for a part to become another.
            output: { inlineDynamicImports: true, freeze: false, externalLiveBindings: false, generatedCode },
          },
        },
      }),
    },
  };
}
