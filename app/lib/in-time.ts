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
