import * as z from "zod";
import { AppError } from "~/lib/app-error";
import { fromBase64url, toBase64url } from "~/lib/base64url";
import { compareMoments, momentKinds, type MomentPlace } from "~/features/tenancy/care-link/moment";

/** What one source has behind a place; it may have more when it answered as many as it was asked for. */
export type Source<Moment extends MomentPlace> = { moments: Moment[]; isFull: boolean };

/**
 * The moments of several sources in one order, as far as it is known: a source that may have more is silent about what lies behind
 * its last one, and so nothing behind that is shown yet.
 * @returns `next`: where the rest begins; null when all sources have said everything
 */
export function mergeSources<Moment extends MomentPlace>(
  sources: readonly Source<Moment>[],
): { moments: Moment[]; next: MomentPlace | null } {
  const ends = sources.flatMap(({ moments, isFull }) => (isFull ? (moments.at(-1) ?? []) : []));
  const horizon = ends.toSorted(compareMoments)[0];
  const all = sources.flatMap(({ moments }) => moments).toSorted(compareMoments);
  if (!horizon) return { moments: all, next: null };
  const { at, kind, id } = horizon;
  return { moments: all.filter((moment) => compareMoments(moment, horizon) <= 0), next: { at, kind, id } };
}

/** No more than so many of merged moments; the rest begins behind the last of them. */
export function firstOf<Moment extends MomentPlace>(
  merged: ReturnType<typeof mergeSources<Moment>>,
  limit = Infinity,
): ReturnType<typeof mergeSources<Moment>> {
  if (merged.moments.length <= limit) return merged;
  const moments = merged.moments.slice(0, limit);
  const last = moments.at(-1);
  return { moments, next: last ? { at: last.at, kind: last.kind, id: last.id } : null };
}

const stored = z.tuple([z.int(), z.enum(momentKinds), z.string().max(64)]);

/** A place in the river as an opaque text for addresses. */
export function riverCursor({ at, kind, id }: MomentPlace): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify([at, kind, id])));
}

/** The place a cursor names; null at the beginning. @throws AppError `request.invalid` (field cursor) when it is not one of ours */
export function placeInRiver(cursor: string | undefined): MomentPlace | null {
  if (cursor === undefined) return null;
  const bytes = fromBase64url(cursor);
  const said = stored.safeParse(bytes && bytes.length <= 200 ? parsed(bytes) : null);
  if (!said.success) throw new AppError("request.invalid", { fields: { cursor: "Este cursor não é válido." } });
  const [at, kind, id] = said.data;
  return { at, kind, id };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
