import { beforeEach, expect, test } from "vitest";
import { testEnv } from "../../tests/worker/env";
import { gatheredD1 } from "./gathered-d1";

let trips: number;

beforeEach(async () => {
  trips = 0;
  await testEnv.DIRECTORY.exec("create table gathered (id text primary key, n integer not null)");
});

/** A gathering session on a real database, and how often that is asked. @param held what every round trip waits for */
function opened(held = Promise.resolve()) {
  const session = testEnv.DIRECTORY.withSession("first-primary");
  const counted = {
    prepare: (query: string) => session.prepare(query),
    batch: async (statements: D1PreparedStatement[]) => {
      trips++;
      await held;
      return session.batch(statements);
    },
  };
  return gatheredD1(counted as unknown as D1DatabaseSession);
}

const add = (db: D1DatabaseSession, id: string, n = 0) =>
  db.prepare("insert into gathered (id, n) values (?, ?) returning id").bind(id, n);
const ids = async () =>
  (await testEnv.DIRECTORY.prepare("select id from gathered order by id").all<{ id: string }>()).results.map(
    (r) => r.id,
  );

test("what is asked at the same time is one round trip, and each is told its own", async () => {
  const db = opened();
  const one = (id: string) => add(db, id).all<{ id: string }>();
  const both = (id: string) => db.batch<{ id: string }>([add(db, `${id}1`), add(db, `${id}2`)]);
  const [a, b, c] = await Promise.all([one("a"), both("b"), Promise.resolve().then(() => one("c"))]);
  expect(trips).toBe(1);
  expect([a.results, b.map(({ results }) => results), c.results]).toEqual([
    [{ id: "a" }],
    [[{ id: "b1" }], [{ id: "b2" }]],
    [{ id: "c" }],
  ]);
  await one("d");
  expect(trips).toBe(2);
});

test("what is asked while a round trip is under way goes together with the next", async () => {
  let letGo = () => undefined as void;
  const db = opened(new Promise<void>((resolve) => (letGo = resolve)));
  const later: Promise<unknown>[] = [];
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));
  const first = add(db, "a").all();
  while (trips === 0) await nextTurn();
  later.push(add(db, "b").all(), db.batch([add(db, "c")]));
  await nextTurn();
  later.push(add(db, "d").all());
  letGo();
  await Promise.all([first, ...later]);
  expect([trips, await ids()]).toEqual([2, ["a", "b", "c", "d"]]);
});

test("who is refused is refused alone and whole, and undoes nobody", async () => {
  const db = opened();
  await add(db, "taken").all();
  const settled = await Promise.allSettled([
    add(db, "first").all(),
    db.batch([add(db, "half"), add(db, "taken")]),
    add(db, "last").all(),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await ids()).toEqual(["first", "last", "taken"]);
});

test("a database that cannot be reached is an error for everybody, and nothing is asked twice", async () => {
  let asked = 0;
  const batch = () => {
    asked++;
    return Promise.reject(new Error("Network connection lost"));
  };
  const prepare = (query: string) => testEnv.DIRECTORY.prepare(query);
  const db = gatheredD1({ prepare, batch } as unknown as D1DatabaseSession);
  const settled = await Promise.allSettled([add(db, "a").all(), add(db, "b").all()]);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(asked).toBe(1);
});

test("more than a hundred statements go in parts, no group divided", async () => {
  const db = opened();
  const group = (i: number) => db.batch(Array.from({ length: 30 }, (_, j) => add(db, `${i}-${j}`)));
  await Promise.all(Array.from({ length: 7 }, (_, i) => group(i)));
  expect(trips).toBe(3);
  expect(await ids()).toHaveLength(210);
});
