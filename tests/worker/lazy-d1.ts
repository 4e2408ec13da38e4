/**
 * A D1 database that is made ready before its first statement runs.
 * @param ready resolves once the tables stand; asked before every statement, so it must be cheap when they do
 */
export function lazyD1(db: D1Database, ready: () => Promise<void>): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const after =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await ready();
      return act(...args);
    };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: after((...args: []) => statement.first(...args)),
      all: after(() => statement.all()),
      run: after(() => statement.run()),
      raw: after((...args: []) => statement.raw(...args)),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  const session = (one: D1Database | D1DatabaseSession) => ({
    prepare: (query: string) => wrap(one.prepare(query)),
    batch: after((statements: D1PreparedStatement[]) => one.batch(statements.map((s) => inner.get(s) ?? s))),
  });
  return {
    ...session(db),
    exec: after((query: string) => db.exec(query)),
    withSession(constraint?: string) {
      const one = db.withSession(constraint);
      return { ...session(one), getBookmark: () => one.getBookmark() };
    },
  } as unknown as D1Database;
}
