import { is, Param, Placeholder, type Query } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { RunnableQuery } from "drizzle-orm/runnable-query";
import type { ClinicDb, DirectoryDb } from "./client.server";

/** A statement whose SQL was written before, with its values: it is waited for, or stands in a batch. */
export type Kept<T> = RunnableQuery<T, "sqlite"> &
  PromiseLike<T> & { get(): Promise<(T extends readonly (infer Row)[] ? Row : never) | undefined> };

/** What drizzle prepares (drizzle-orm 0.45, d1/session): `stmt` is of the database that it is asked of. */
type Prepared = {
  query: Query;
  stmt: D1PreparedStatement;
  execute(): Promise<unknown>;
  get(): Promise<unknown>;
};

/** Where a value comes from: what was written along, or what is given by name. */
type Place = { value: unknown } | { name: string; encode(value: unknown): unknown };

/** Writes SQL and asks nothing: nobody's request is kept with a text. */
export const nowhere = drizzle({ prepare: () => null } as unknown as D1Database) as ClinicDb & DirectoryDb;

function placeOf(param: unknown): Place {
  if (is(param, Placeholder)) return { name: param.name, encode: (value) => value };
  if (!is(param, Param) || !is(param.value, Placeholder)) return { value: param };
  const { encoder, value } = param;
  return { name: value.name, encode: (one) => encoder.mapToDriverValue(one) };
}

function valueAt(place: Place, values: Record<string, unknown>): unknown {
  if (!("name" in place)) return place.value;
  const given = values[place.name];
  if (given === undefined) throw new Error(`a kept statement was given no "${place.name}"`);
  return given === null ? null : place.encode(given);
}

/** A statement that was built with placeholders, to be asked of any database with values in their places. */
export function keptOf<T>(built: { prepare(): unknown }) {
  const prepared = built.prepare() as Prepared;
  const { sql, params } = prepared.query;
  const places = params.map(placeOf);
  return (db: ClinicDb | DirectoryDb, values: Record<string, unknown>): Kept<T> => {
    const { $client } = db as unknown as { $client: D1Database };
    const own: Prepared = Object.assign(Object.create(prepared) as Prepared, {
      stmt: $client.prepare(sql),
      query: { ...prepared.query, params: places.map((place) => valueAt(place, values)) },
    });
    const asked = {
      _prepare: () => own,
      then: (...next: Parameters<Promise<unknown>["then"]>) => own.execute().then(...next),
      get: () => own.get(),
    };
    return asked as unknown as Kept<T>;
  };
}

/** What stands where values come, by their names. */
export type Places<Name extends string> = Record<Name, Placeholder>;
/** Values, or the places where they come: for what both kinds of statements say alike. */
export type OrPlaces<T> = T | Places<keyof T & string>;

type Write<Db, Name extends string, T, S> = (
  db: Db,
  places: Places<Name>,
  shape: S,
) => PromiseLike<T> & { prepare(): unknown };

const everyPlace = new Proxy(
  {},
  {
    get: (_, name) => new Placeholder(String(name)),
    ownKeys: () => {
      throw new Error("places are asked for by name: nobody knows which are left over");
    },
  },
) as Places<string>;

/**
 * A statement whose SQL is written once in an isolate, not at each request: drizzle takes 30–300 µs for it, more than SQLite for its work.
 * @param write builds it, with a place where a value comes; it must depend on nothing but `shape`. Whose database it says is the
 *   only one that the statement can be asked of
 * @returns the statement with its values, for a database; each shape has its own text
 */
export function kept<Db extends ClinicDb | DirectoryDb, Name extends string, T, S = undefined>(
  write: Write<Db, Name, T, S>,
) {
  const texts = new Map<string, ReturnType<typeof keptOf<T>>>();
  return (db: Db, values: Record<Name, unknown>, ...[shape]: S extends undefined ? [] : [S]): Kept<T> => {
    const key = JSON.stringify(shape) ?? "";
    const text = texts.get(key) ?? keptOf<T>(write(nowhere as unknown as Db, everyPlace, shape as S));
    texts.set(key, text);
    return text(db, values);
  };
}
