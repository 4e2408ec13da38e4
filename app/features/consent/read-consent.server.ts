import type { ClinicDb } from "~/db/client.server";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import {
  awaitedTitle,
  isInForce,
  isPurposeFor,
  newestVersion,
  newestWords,
  type ConsentPurpose,
} from "./consent-purpose";
import { selectNewest, selectNewestOfMany } from "./consent.repo.server";
import type { ConsentWords } from "./words/consent-words";

/** How a member stands to a purpose. */
export type Consent = {
  purpose: ConsentPurpose;
  /** Whether it holds now. */
  granted: boolean;
  /** They had agreed, and the words mean something else now: it holds no more until they decide again. */
  isAskedAnew: boolean;
  /** The version that was decided about; before the first decision, the one shown now. */
  version: number;
  /** When (ms); null before the first decision. */
  at: number | null;
  /** What is shown now, and which version that is. */
  words: ConsentWords;
  newest: number;
};

/** A consent as a program is answered; also of a purpose that nothing uses yet. */
export type AnsweredConsent = Omit<Consent, "purpose" | "newest" | "isAskedAnew"> & { purpose: string };

/** What a line of the ledger means for its member. */
export function consentOf(
  purpose: ConsentPurpose,
  line: { granted: boolean; version: number; decidedAt: number } | undefined,
): Consent {
  const newest = newestVersion(purpose);
  const granted = isInForce(purpose, line?.granted === true ? line.version : null);
  return {
    purpose,
    granted,
    isAskedAnew: line?.granted === true && !granted,
    version: line?.version ?? newest,
    at: line?.decidedAt ?? null,
    words: newestWords(purpose),
    newest,
  };
}

/** What is said of a purpose that nothing uses yet: no, and nothing to read before a yes. */
export function awaitedConsent(purpose: string, { role }: Pick<Actor, "role">): AnsweredConsent | null {
  const title = awaitedTitle(purpose, role);
  const question = "A CÁRIS não usa os seus dados para isso. Quando houver algo, você lê e decide antes.";
  return title === null
    ? null
    : { purpose, granted: false, version: 0, at: null, words: { title, question, points: [], agree: "" } };
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

/** How the caller stands to any purpose that has a name, used or not yet. @throws AppError `consent.not_found` */
export async function answerConsent(ctx: ClinicCtx<Actor>, purpose: string): Promise<AnsweredConsent> {
  return awaitedConsent(purpose, ctx.actor) ?? (await readConsent(ctx, purpose));
}

/** Query for how members stand to a purpose as a whole, for a batch; `agreedOf` and `takenBackOf` read it. */
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

/** When (ms) each of several members took a purpose back as a whole, of those for whom that is the last word. */
export function takenBackOf(
  lines: readonly { memberId: string; agreedTo: number | null; saidAt: number | null }[],
): Map<string, number> {
  return new Map(
    lines.flatMap(({ memberId, agreedTo, saidAt }) =>
      agreedTo === 0 && saidAt !== null ? [[memberId, saidAt] as const] : [],
    ),
  );
}
