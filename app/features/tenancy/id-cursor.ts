import { fromBase64url, toBase64url } from "~/lib/base64url";
import { AppError } from "~/lib/app-error";
import type { Page } from "~/lib/page";

// Lists in order of name go on from the last row's id, whose name the database looks up: no name stands in an address.

/** The id a cursor names; null at the beginning. @throws AppError `request.invalid` (field cursor) when it is not one of ours */
export function idOfCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const bytes = fromBase64url(cursor);
  const id = bytes ? new TextDecoder().decode(bytes) : "";
  if (!/^[a-z]{3}_[0-9A-Z]{26}$/.test(id))
    throw new AppError("request.invalid", { fields: { cursor: "Este cursor não é válido." } });
  return id;
}

/**
 * Cuts `limit + 1` rows, read to know whether more follow, to a page that goes on behind its last row's id.
 * @param idOf the id that the list's query goes on from
 */
export function toIdPage<T>(rows: T[], limit: number, idOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? toBase64url(new TextEncoder().encode(idOf(last))) : null };
}
