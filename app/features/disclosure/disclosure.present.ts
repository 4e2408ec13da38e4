import { iso } from "~/lib/time/iso";
import type { Access } from "./access-log/list-access-log.server";
import type { AskedAccess } from "./break-glass/ask-break-glass.server";

/** An access to one's data as the API tells it. */
export function showAccess({ at, doubt, actorId, ...access }: Access) {
  const doubted = doubt && { cause: doubt.cause, askedAt: iso(doubt.askedAt), answer: doubt.answer };
  return { ...access, memberId: actorId, at: iso(at), doubt: doubted };
}

/** What an admin asked for. */
export function showAsked({ id, state, expiresAt }: AskedAccess) {
  return { id, status: state, expiresAt: expiresAt === null ? null : iso(expiresAt) };
}
