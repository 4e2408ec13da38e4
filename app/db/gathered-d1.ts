import { together } from "~/lib/together";

/** Statements that one piece of work asks together, in order. */
type Group = D1PreparedStatement[];

/** Statements of one round trip at most; what is more goes in the next. */
const most = 100;

/** A statement of ours that D1 refused, and with it the whole batch: nothing of it was done. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /constraint failed|SQLITE_/.test(error.message);
}

function parted(groups: Group[]): Group[][] {
  const parts: Group[][] = [];
  let size = Infinity;
  for (const group of groups) {
    size += group.length;
    if (size > most) {
      parts.push([]);
      size = group.length;
    }
    parts.at(-1)?.push(group);
  }
  return parts;
}

/** Asks groups of statements of a database, one round trip at a time: what comes meanwhile goes with the next. */
function newLine(session: D1DatabaseSession): (group: Group) => Promise<D1Result[]> {
  const trip = (groups: Group[]): Promise<D1Result[]>[] => {
    const all = session.batch(groups.flat());
    let from = 0;
    return groups.map(async (group) => {
      const own = [from, (from += group.length)];
      try {
        return (await all).slice(...own);
      } catch (error) {
        if (groups.length > 1 && isRefusal(error)) return session.batch(group);
        throw error;
      }
    });
  };
  return together((groups) => parted(groups).flatMap(trip));
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
