import { inTime } from "~/lib/in-time";

type Group = {
  statements: D1PreparedStatement[];
  resolve(results: D1Result[]): void;
  reject(error: unknown): void;
};

/** Statements of one round trip at most; what is more goes in the next. */
const most = 100;

/** How long (ms) a trip is waited for before the next one goes beside it: a database that hangs on one question may answer others. */
const patience = 5000;

/** A statement of ours that D1 refused, and with it the whole batch: nothing of it was done. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /constraint failed|SQLITE_/.test(error.message);
}

function parted(groups: Group[]): Group[][] {
  const parts: Group[][] = [];
  let size = Infinity;
  for (const group of groups) {
    size += group.statements.length;
    if (size > most) {
      parts.push([]);
      size = group.statements.length;
    }
    parts.at(-1)?.push(group);
  }
  return parts;
}

/** Asks groups of statements of a database, one round trip at a time: what comes meanwhile goes with the next. */
function newLine(session: D1DatabaseSession): (statements: D1PreparedStatement[]) => Promise<D1Result[]> {
  let waiting: Group[] = [];
  let underWay = false;

  const alone = ({ statements, resolve, reject }: Group) => session.batch(statements).then(resolve, reject);
  const together = async (groups: Group[]) => {
    try {
      const results = await session.batch(groups.flatMap(({ statements }) => statements));
      for (const { statements, resolve } of groups) resolve(results.splice(0, statements.length));
    } catch (error) {
      if (groups.length > 1 && isRefusal(error)) await Promise.all(groups.map(alone));
      else for (const { reject } of groups) reject(error);
    }
  };
  const go = async () => {
    while (waiting.length > 0) {
      // Whatever can go on before the next turn of the event loop is asked along.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const groups = waiting;
      waiting = [];
      await inTime(Promise.all(parted(groups).map(together)), patience, () => undefined);
    }
    underWay = false;
  };
  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      if (underWay) return;
      underWay = true;
      void go();
    });
}

/**
 * A D1 session that makes one round trip of all that is asked of it at the same time, or while the last one is under way: what many
 * pieces of work side by side each ask costs as much as what one of them asks. Each group (a statement, a batch) stays together and
 * in order, and one that is refused undoes no other: then each is made alone. For work that may safely be done again, as all of ours
 * on queues is.
 */
export function gatheredD1(session: D1DatabaseSession): D1DatabaseSession {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const ask = newLine(session);
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => (await ask([statement]))[0],
    };
    inner.set(wrapped, statement);
    // Only the members that `meteredD1` calls are given.
    return wrapped as unknown as D1PreparedStatement;
  };
  return {
    prepare: (query: string) => wrap(session.prepare(query)),
    batch: (statements: D1PreparedStatement[]) => ask(statements.map((one) => inner.get(one) ?? one)),
    getBookmark: () => session.getBookmark(),
  } as unknown as D1DatabaseSession;
}
