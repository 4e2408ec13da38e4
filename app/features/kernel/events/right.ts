import type { AnyActor } from "../actor";

/**
 * By which right somebody opened or changed what the audit says: their own data; an open care link; a psychologist's substitute, or
 * whoever was called, in a call for help; the duty to keep what they wrote after care has ended; break-glass; the office of the
 * clinic's administration; the platform's support.
 */
export const rights = ["own", "care-link", "substitute", "keeping", "break-glass", "office", "support"] as const;
export type Right = (typeof rights)[number];

type Said = { entity: string; entityId: string; subject?: string | undefined; right?: Right | undefined };

/** Whose data a row is about and by which right, as far as it says so itself or its actor makes it plain. */
export function whoseAndWhy(actor: AnyActor, said: Said): { subject: string | null; right: Right | null } {
  if ("role" in actor) {
    const subject = said.subject ?? ofEntity(said, actor) ?? (actor.role === "patient" ? actor.memberId : null);
    return { subject, right: said.right ?? rightOfMember(actor, subject) };
  }
  if ("platformRole" in actor)
    return { subject: said.subject ?? ofEntity(said) ?? null, right: said.right ?? "support" };
  // A login of somebody's acts on their own account, whatever the thing is called.
  const subject = said.subject ?? ofEntity(said) ?? ("accountId" in actor ? actor.accountId : null);
  return { subject, right: said.right ?? rightOfOwner(actor, subject) };
}

/** The person that some entities are: a membership is the member it makes (docs/glossary.md); an account's is the member who acts, if it is theirs. */
function ofEntity({ entity, entityId }: Said, actor?: { accountId: string; memberId: string }): string | null {
  if (entity === "member" || entity === "membership") return entityId;
  if (entity !== "account") return null;
  return actor?.accountId === entityId ? actor.memberId : entityId;
}

/** Who is not signed in reaches an account only by what proves it theirs: its password, or a link that was mailed to them. A job has no right of its own. */
function rightOfOwner(actor: AnyActor, subject: string | null): Right | null {
  if ("accountId" in actor) return "own";
  return "anonymous" in actor && subject !== null ? "own" : null;
}

function rightOfMember(actor: { role: string; memberId: string }, subject: string | null): Right | null {
  if (actor.role === "patient" || subject === actor.memberId) return "own";
  if (actor.role === "admin") return "office";
  return subject === null ? null : "care-link";
}
