import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { openTitle } from "../entry/entry-seal.server";
import { summariseMood, type MoodPoint, type MoodSummary } from "../mood/mood.policy";
import { recordListing } from "./record-listing.server";
import {
  countSomeUnread,
  mostShown,
  mostUnread,
  selectCheckInMoods,
  selectEntryMoods,
  selectTitles,
} from "./shared-since.repo.server";

/** Since when (ms) each patient's diary is asked for; the zone their days are counted in. */
export type Since = { patientId: string; since: number; zone: string };

/** What a patient has shared since an instant; private entries are not there, nor counted. */
export type SharedSince = {
  entries: { id: string; title: string; mood: number; occurredAt: number; unread: boolean }[];
  /** There are more entries than those. */
  moreEntries: boolean;
  /** Not opened yet, of whatever time; 20 at most. */
  unread: number;
  orMoreUnread: boolean;
  moods: MoodSummary;
};

type TitleRow = Awaited<ReturnType<typeof selectTitles>>[number];

async function opened(vault: Vault | undefined, rows: TitleRow[], reader: string): Promise<SharedSince["entries"]> {
  return Promise.all(
    rows.map(async ({ id, titleSealed, mood, occurredAt, unreadBy }) => ({
      id,
      title: vault ? await orUnreadable(openTitle(vault, id, titleSealed), unreadableText) : unreadableText,
      mood,
      occurredAt,
      unread: unreadBy.includes(reader),
    })),
  );
}

/**
 * What patients have shared since an instant each, by patient: one batch, and at most some 140 rows of a patient, whatever they
 * wrote. A patient without an open care link has an empty answer.
 */
export async function sharedSince(ctx: PsychologistCtx, asked: readonly Since[]): Promise<Map<string, SharedSince>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const reader = actor.memberId;
  const ids = asked.map(({ patientId }) => patientId);
  if (ids.length === 0) return new Map();
  const statements = asked.flatMap(({ patientId, since }) => {
    const scope = { clinicId: actor.clinicId, patientId, reader };
    return [
      selectTitles(db, scope, since),
      selectEntryMoods(db, scope, since),
      selectCheckInMoods(db, scope, since),
      countSomeUnread(db, scope),
    ];
  });
  const keys = selectKeysOf(db, actor.clinicId, linkedAmong(db, actor, reader, ids));
  const [found, ...answers] = (await db.batch([keys, ...statements] as unknown as Statements)) as unknown as [
    Awaited<typeof keys>,
    ...unknown[][],
  ];
  const vaults = await vaultsOf(ctx, actor.clinicId, found);
  ctx.platform.background(recordListing(ctx, [...vaults.keys()]));
  const parts = asked.map(async ({ patientId, zone }, i): Promise<[string, SharedSince]> => {
    const [titles, entryMoods, checkIns, counts] = answers.slice(4 * i, 4 * i + 4) as [
      TitleRow[],
      MoodPoint[],
      MoodPoint[],
      { unread: number }[],
    ];
    const unread = counts[0]?.unread ?? 0;
    const answer = {
      entries: await opened(vaults.get(patientId), titles, reader),
      moreEntries: titles.length === mostShown && entryMoods.length > mostShown,
      unread,
      orMoreUnread: unread === mostUnread,
      moods: summariseMood([...entryMoods, ...checkIns], zone),
    };
    return [patientId, answer];
  });
  return new Map(await Promise.all(parts));
}
