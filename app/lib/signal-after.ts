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
