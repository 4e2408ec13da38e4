/**
 * What work comes to, or what `late` says when it takes longer. The work itself goes on; nobody waits for it.
 * @param limit ms @param late may throw: then that is what comes of it
 */
export function inTime<T, L>(work: Promise<T>, limit: number, late: () => L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  }).then(late);
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/**
 * A signal that aborts after so long: for requests that must not be waited for without end. By hand, because Safari before 16 has no
 * `AbortSignal.timeout`, and a call for help is sent with it.
 * @param limit ms
 */
export function signalAfter(limit: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), limit);
  return controller.signal;
}
