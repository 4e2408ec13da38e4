import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { Statement, Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { openTitle } from "../entry/entry-seal.server";
import { summariseMood, type MoodPoint, type MoodSummary } from "../mood/mood.policy";
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
    rows.map(async ({ id, sealed, mood, occurredAt, unreadBy }) => ({
      id,
      title: vault ? await orUnreadable(openTitle(vault, { id, sealed }), unreadableText) : unreadableText,
      mood,
      occurredAt,
      unread: unreadBy.includes(reader),
    })),
  );
}

type Answers = [TitleRow[], MoodPoint[], MoodPoint[], { unread: number }[]];
/** Statements of a patient, in the order of `Answers`. */
const perPatient = 4;

function statementsOf({ db, actor }: PsychologistCtx, { patientId, since }: Since): Statement[] {
  const scope = { clinicId: actor.clinicId, patientId, reader: actor.memberId };
  return [
    selectTitles(db, scope, since),
    selectEntryMoods(db, scope, since),
    selectCheckInMoods(db, scope, since),
    countSomeUnread(db, scope),
  ];
}

async function summedUp(
  vault: Vault | undefined,
  zone: string,
  reader: string,
  [titles, entryMoods, checkIns, [count]]: Answers,
): Promise<SharedSince> {
  const unread = count?.unread ?? 0;
  return {
    entries: await opened(vault, titles, reader),
    moreEntries: titles.length === mostShown && entryMoods.length > mostShown,
    unread,
    orMoreUnread: unread === mostUnread,
    moods: summariseMood([...entryMoods, ...checkIns], zone),
  };
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
  const keys = selectKeysOf(db, actor.clinicId, linkedAmong(db, actor, reader, ids));
  const statements = asked.flatMap((one) => statementsOf(ctx, one));
  const [found, ...answers] = (await db.batch([keys, ...statements] as unknown as Statements)) as unknown as [
    Awaited<typeof keys>,
    ...unknown[][],
  ];
  const seen = noteListing(
    ctx,
    "diary.list",
    found.map(({ ownerId }) => ownerId),
  );
  const vaults = await vaultsOf(seen, actor.clinicId, found);
  const parts = asked.map(async ({ patientId, zone }, i): Promise<[string, SharedSince]> => {
    const own = answers.slice(perPatient * i, perPatient * (i + 1)) as Answers;
    return [patientId, await summedUp(vaults.get(patientId), zone, reader, own)];
  });
  return new Map(await Promise.all(parts));
}
