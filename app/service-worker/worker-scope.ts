declare const self: ServiceWorkerGlobalScope;

/** The global scope, which TypeScript takes for a plain worker's. */
export const worker = self;
