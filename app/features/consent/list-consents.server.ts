import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { isPurposeFor, purposesOf, wordsOf } from "./consent-purpose";
import { selectHistory, selectNewest } from "./consent.repo.server";
import { consentOf, type Consent } from "./read-consent.server";
import type { ConsentWords } from "./words/consent-words";

/** One decision as its member reads it; `subjectId` is null for the purpose as a whole. */
export type PastDecision = {
  key: string;
  purpose: string;
  subjectId: string | null;
  granted: boolean;
  /** The words they read, which version that was, and their SHA-256. */
  words: ConsentWords;
  version: number;
  digest: string;
  place: "page" | "api" | "whatsapp";
  at: number;
};

/** Everything that the caller is asked, how it stands, and a part of what they decided, newest first: one round trip. */
export async function listConsents(
  ctx: ClinicCtx<Actor>,
  { limit, cursor }: PageInput,
): Promise<{ consents: Consent[]; history: Page<PastDecision> }> {
  const { actor, db } = ctx;
  const purposes = purposesOf(actor.role);
  const [past, ...newest] = await db.batch([
    selectHistory(db, actor, actor.memberId, { after: placeAfter(cursor), limit: limit + 1 }),
    ...purposes.map((purpose) => selectNewest(db, actor, actor.memberId, purpose)),
  ]);
  const lines = toPage(past, limit, ({ decidedAt, key }) => ({ at: decidedAt, id: key }));
  return {
    consents: purposes
      .map((purpose, i) => consentOf(purpose, newest[i]?.[0]))
      // Without WhatsApp nobody is asked about it; who has decided sees it still.
      .filter(({ purpose, at }) => purpose !== "whatsapp" || at !== null || ctx.platform.whatsapp.isOn),
    history: {
      nextCursor: lines.nextCursor,
      items: lines.items.flatMap(({ purpose, subjectId, decidedAt, ...line }) =>
        isPurposeFor(purpose, actor.role)
          ? [
              {
                ...line,
                purpose,
                subjectId: subjectId || null,
                at: decidedAt,
                words: wordsOf(purpose, line.version),
              },
            ]
          : [],
      ),
    },
  };
}
