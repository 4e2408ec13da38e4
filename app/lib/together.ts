import { inTime } from "./in-time";

/** How long (ms) a turn is waited for before the next one goes beside it: what hangs for some need not hang for others. */
const patience = 5000;

/**
 * Does together what many ask for each alone: all that is asked before the next turn of the event loop, or while the last turn is under
 * way, is one turn's work.
 * @param work takes what was asked, in order, and answers a promise for each
 */
export function together<Q, A>(work: (asked: Q[]) => Promise<A>[]): (question: Q) => Promise<A> {
  type Asker = { question: Q; resolve(answer: Promise<A> | undefined): void; reject(error: unknown): void };
  let waiting: Asker[] = [];
  let underWay = false;

  const turn = async (askers: Asker[]) => {
    try {
      const answers = work(askers.map(({ question }) => question));
      askers.forEach(({ resolve }, i) => resolve(answers[i]));
      await inTime(Promise.allSettled(answers), patience, () => undefined);
    } catch (error) {
      for (const { reject } of askers) reject(error);
    }
  };
  const go = async () => {
    while (waiting.length > 0) {
      // Whatever can go on before the next turn of the event loop is asked along.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const askers = waiting;
      waiting = [];
      await turn(askers);
    }
    underWay = false;
  };
  return (question) =>
    new Promise<A>((resolve, reject) => {
      waiting.push({ question, resolve: resolve as Asker["resolve"], reject });
      if (underWay) return;
      underWay = true;
      void go();
    });
}
