import { AppError } from "~/lib/app-error";
import { fromBase64url, toBase64url } from "./base64url";

/** A place in a list ordered by (at, id): the last row a page showed. */
export type Keyset = { at: number; id: string };

/** A keyset as an opaque text for URLs and JSON. */
export function encodeCursor({ at, id }: Keyset): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify([at, id])));
}

/** The keyset of a cursor, or null when the text was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): Keyset | null {
  const bytes = fromBase64url(cursor);
  if (!bytes || bytes.length > 200) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [at, id] = value as unknown[];
    if (typeof at !== "number" || !Number.isSafeInteger(at) || typeof id !== "string") return null;
    return { at, id };
  } catch {
    return null;
  }
}

function notOurs(): AppError {
  return new AppError("request.invalid", { fields: { cursor: "Este cursor não é válido." } });
}

/** The place a cursor names; null at the beginning. @throws AppError `request.invalid` (field cursor) when it is not one of ours */
export function placeAfter(cursor: string | undefined): Keyset | null {
  if (cursor === undefined) return null;
  const place = decodeCursor(cursor);
  if (!place) throw notOurs();
  return place;
}

/** A bounded part of a list and the cursor of what follows, null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };

function cut<T>(rows: T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

/**
 * Cuts `limit + 1` rows, read to know whether more follow, to a page.
 * @param rows at most limit + 1 rows in list order
 * @param keyOf where a row stands in the list
 */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => Keyset): Page<T> {
  return cut(rows, limit, (row) => encodeCursor(keyOf(row)));
}

// Lists in order of name go on from the last row's id, whose name the database looks up: no name stands in an address.

/** The id a cursor names; null at the beginning. @throws AppError `request.invalid` (field cursor) when it is not one of ours */
export function idOfCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const id = idIn(cursor);
  if (id === null) throw notOurs();
  return id;
}

function idIn(cursor: string): string | null {
  const bytes = fromBase64url(cursor);
  const id = bytes ? new TextDecoder().decode(bytes) : "";
  return /^[a-z]{3}_[0-9A-Z]{26}$/.test(id) ? id : null;
}

/** Whether a text is a cursor of either kind. */
export function isCursor(text: string): boolean {
  return decodeCursor(text) !== null || idIn(text) !== null;
}

/**
 * Cuts `limit + 1` rows, read to know whether more follow, to a page that goes on behind its last row's id.
 * @param idOf the id that the list's query goes on from
 */
export function toIdPage<T>(rows: T[], limit: number, idOf: (row: T) => string): Page<T> {
  return cut(rows, limit, (row) => toBase64url(new TextEncoder().encode(idOf(row))));
}
