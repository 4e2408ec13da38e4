/**
 * What Remix asks in the browser at each start, although it is settled here: which of its ways are taken. Each with what it stands in
 * the place of; the ways not taken then fall away (10 kB of every page, 3 compressed). Files are named as below `node_modules`; of Remix itself by
 * their name alone.
 * @type {Record<string, [what: RegExp, settled: string][]>}
 */
export const settled = {
  "browser.js": [
    [/window\.__remixContext\.future\.v3_singleFetch/g, "true"],
    [/!window\.__remixContext\.isSpaMode/g, "true"],
  ],
  "components.js": [
    [/\bfuture\.v3_singleFetch\b/g, "true"],
    [/\bstaticContext \?/g, "false ?"], // what the server renders from: a browser has none
    [/!isStatic \?/g, "true ?"],
    // Promises that are told after the page, one script each: with single fetch they come in its own stream.
    [/!isStatic && typeof __remixContext === "object" && __remixContext\.a/g, "false"],
  ],
  "links.js": [[/\bfuture\.v3_singleFetch\b/g, "true"]],
  "fog-of-war.js": [[/\bfuture\.v3_lazyRouteDiscovery === true && !isSpaMode/g, "true"]],
  "routes.js": [
    [/\bfuture\.v3_singleFetch\b/g, "true"],
    [/typeof singleFetch === "function"/g, "true"],
    [/\bif \(isSpaMode\)/g, "if (false)"],
    // A fault of Remix: while the next page's style sheets load, nobody holds the promise of its data, and a redirect or a reading that was
    // given up counts as an error that nobody caught.
    [/\breturn handler\(\);/g, "return await handler();"],
  ],
  // What is said to a developer in a page whose own error page failed.
  "errorBoundaries.js": [
    [/let heyDeveloper = [^;]*?dangerouslySetInnerHTML[\s\S]*?\n {2}\}\);/g, "let heyDeveloper = null;"],
  ],
  // Warnings of the console, with their sentences.
  "@remix-run/router/dist/router.js": [[/(function warning\(cond, message\) \{\s*if \()!cond\)/g, "$1false)"]],
  // The error page of a route without one: every error comes to the root's at the latest.
  "react-router/dist/index.js": [
    [/(const defaultErrorElement = ).*createElement\(DefaultErrorComponent, null\)/g, "$1null"],
  ],
};
