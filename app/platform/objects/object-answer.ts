/** Asks an object something, a second time when it was just being moved or updated: so only what is harmless twice. */
export async function askTwice<R>(ask: () => Promise<R>): Promise<R> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && "retryable" in error && error.retryable === true) return ask();
    throw error;
  }
}

/** An object's answer to a connection, made anew: what a stub answers cannot be given headers, and the pipeline must give some. */
export function connectionAnswer(answer: Response & { webSocket?: unknown }): Response {
  const { status, headers, body, webSocket } = answer;
  const init = { status, headers, ...(webSocket ? { webSocket } : {}) } as ResponseInit;
  return new Response(webSocket ? null : body, init);
}
