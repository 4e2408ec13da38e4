/** Whether an object that is just being moved or updated asks for a second try. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Error && "retryable" in error && error.retryable === true;
}

/** An object's answer to a connection, made anew: what a stub answers cannot be given headers, and the pipeline must give some. */
export function connectionAnswer(answer: Response & { webSocket?: unknown }): Response {
  const { status, headers, body, webSocket } = answer;
  const init = { status, headers, ...(webSocket ? { webSocket } : {}) } as ResponseInit;
  return new Response(webSocket ? null : body, init);
}
