import type { ClinicDb } from "~/db/client.server";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import {
  isInForce,
  isPurposeFor,
  newestVersion,
  newestWords,
  type ConsentPurpose,
  type ConsentWords,
} from "./consent-purpose";
import { selectNewest, selectNewestOfMany } from "./consent.repo.server";

/** How a member stands to a purpose. */
export type Consent = {
  purpose: ConsentPurpose;
  /** Whether it holds now. */
  granted: boolean;
  /** The version that was decided about; before the first decision, the one shown now. */
  version: number;
  /** When (ms); null before the first decision. */
  at: number | null;
  /** What is shown now, and which version that is. */
  words: ConsentWords;
  newest: number;
};

/** What a line of the ledger means for its member. */
export function consentOf(
  purpose: ConsentPurpose,
  line: { granted: boolean; version: number; decidedAt: number } | undefined,
): Consent {
  const newest = newestVersion(purpose);
  return {
    purpose,
    granted: isInForce(purpose, line?.granted === true ? line.version : null),
    version: line?.version ?? newest,
    at: line?.decidedAt ?? null,
    words: newestWords(purpose),
    newest,
  };
}

/** The purpose that a text names, for somebody of this role. @throws AppError `consent.not_found` */
export function requirePurpose(text: string, { role }: Pick<Actor, "role">): ConsentPurpose {
  if (!isPurposeFor(text, role)) throw new AppError("consent.not_found");
  return text;
}

/** How the caller stands to a purpose, read anew. @throws AppError `consent.not_found` */
export async function readConsent({ actor, db }: ClinicCtx<Actor>, purpose: string): Promise<Consent> {
  const known = requirePurpose(purpose, actor);
  const [line] = await selectNewest(db, actor, actor.memberId, known);
  return consentOf(known, line);
}

/** Query for how members stand to a purpose, for a batch; `agreedOf` reads it. */
export function consentsQuery(db: ClinicDb, scope: Scope, memberIds: string[], purpose: ConsentPurpose) {
  return selectNewestOfMany(db, scope, memberIds, purpose);
}

/** Members for whom a purpose is in force, of what `consentsQuery` found. */
export function agreedOf(
  purpose: ConsentPurpose,
  lines: readonly { memberId: string; agreedTo: number | null }[],
): Set<string> {
  const holds = lines.filter(({ agreedTo }) => isInForce(purpose, agreedTo));
  return new Set(holds.map(({ memberId }) => memberId));
}
