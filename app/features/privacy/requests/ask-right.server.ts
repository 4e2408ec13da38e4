import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { privacyIds } from "../privacy.ids";
import { needsWords, type AskedRight } from "./asked-right";
import { confirmation } from "./confirmation";
import { requestField } from "./request-seal";
import { answerDue } from "./legal-term";
import { insertRequest, selectOwn, selectRequest, updateRequest, type RequestRow } from "./request.repo.server";

type MemberCtx = ClinicCtx<Actor>;

/** Who answers is told again this long before the day. */
export const remindAhead = days(3);

/** A request as its person sees it. Instants in ms. */
export type OwnRequest = Pick<
  RequestRow,
  "id" | "right" | "state" | "asker" | "askedAt" | "dueAt" | "settledAt" | "law"
> & {
  words: string | null;
  answer: string | null;
};

function requireWords(right: AskedRight, words: string | undefined): void {
  if (!needsWords.has(right) || words !== undefined) return;
  throw new AppError("request.invalid", { fields: { words: "Escreva, para que alguém possa agir." } });
}

/** Whether data is held is said at once, by the product itself (LGPD art. 19, I); everything else has its day. */
function settled(right: AskedRight, now: number) {
  if (right !== "confirm") return { state: "asked" as const, remindAt: answerDue(now) - remindAhead };
  return { state: "answered" as const, settledAt: now, remindAt: null };
}

/**
 * A member asks for one of their rights (LGPD art. 18). The clinic is told and has 15 days; whether data is held is answered at once.
 * @throws AppError `request.invalid` (words) where somebody could not act without | `privacy.request_open` when the same is asked already
 */
export async function askRight(
  ctx: MemberCtx,
  { right, words }: { right: AskedRight; words?: string | undefined },
): Promise<{ id: string }> {
  requireWords(right, words);
  const { clinicId, memberId, role } = ctx.actor;
  const now = ctx.now();
  const id = newId(privacyIds.request, now);
  const vault = await openOwnVault(ctx);
  const seal = (column: "words" | "answer", text: string | undefined) =>
    text === undefined ? null : vault.seal(requestField(id, column), text);
  const [wordsSealed, answerSealed] = await Promise.all([
    seal("words", words),
    seal("answer", right === "confirm" ? confirmation(role) : undefined),
  ]);
  const row = { clinicId, id, memberId, right, asker: "self" as const, wordsSealed, answerSealed };
  await commit(ctx, {
    clinicId,
    statements: [
      insertRequest(ctx.db, { ...row, ...settled(right, now), askedAt: now, dueAt: answerDue(now), version: 1 }),
    ],
    events:
      right === "confirm" ? [] : [{ type: "rights_request.asked", aggregateId: id, version: 1, data: { memberId } }],
    audit: { action: "rights_request.ask", entity: "rights_request", entityId: id, subject: memberId, reason: right },
    onConflict: { rights_request: "privacy.request_open" },
  });
  return { id };
}

const mostShown = 50;

/** What the member asked for and was answered, the newest first, 50 at most. */
export async function listOwnRequests(ctx: MemberCtx): Promise<OwnRequest[]> {
  const rows = await selectOwn(ctx.db, ctx.actor, ctx.actor.memberId, mostShown);
  if (rows.length === 0) return [];
  const vault = await openOwnVault(ctx);
  const open = (id: string, column: "words" | "answer", text: string | null) =>
    text === null ? null : vault.open(requestField(id, column), text);
  return Promise.all(
    rows.map(async ({ id, right, state, asker, askedAt, dueAt, settledAt, law, wordsSealed, answerSealed }) => {
      // What a guardian wrote was written to the clinic.
      const own = asker === "self" ? wordsSealed : null;
      const [words, answer] = await Promise.all([open(id, "words", own), open(id, "answer", answerSealed)]);
      return { id, right, state, asker, askedAt, dueAt, settledAt, law, words, answer };
    }),
  );
}

/** The member no longer asks for it; what a guardian asked is not theirs to take back. Settled already: nothing. @throws AppError `privacy.request_not_found` */
export async function withdrawRequest(ctx: MemberCtx, { id }: { id: string }): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const [row] = await selectRequest(ctx.db, ctx.actor, id);
  if (row?.memberId !== memberId || row.asker !== "self") throw new AppError("privacy.request_not_found");
  if (row.state !== "asked") return;
  const changes = { state: "withdrawn" as const, settledAt: ctx.now(), settledBy: memberId, remindAt: null };
  await commit(ctx, {
    clinicId,
    statements: [updateRequest(ctx.db, row, changes)],
    events: [{ type: "rights_request.withdrawn", aggregateId: id, version: row.version + 1, data: { memberId } }],
    audit: { action: "rights_request.withdraw", entity: "rights_request", entityId: id, subject: memberId },
  });
}
