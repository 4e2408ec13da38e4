/**
 * Stands where the router would bring React's renderer for browsers into the Worker (`scripts/worker-bundle/libraries.mjs`): 131 kB of which it uses,
 * when somebody navigates, `flushSync`, and does without where there is none.
 */
export {};
