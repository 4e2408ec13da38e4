import { expect, test } from "vitest";
import { rowsOf } from "../../../../tests/worker/diary";
import { traces } from "./has-begun.server";

/**
 * Tables with rows about a patient that may stand without anything sealed under their key and that are no trace by themselves, and why
 * nothing in them is read by a new psychologist unasked: `cared` is written by who cares, or cared, for them, and so never without a care
 * link; `own` only by themselves, and so never without a row of theirs in the audit; `derived` follows such a row; `empty` is nothing that
 * they gave.
 */
const reasons: Record<string, "cared" | "own" | "derived" | "empty"> = {
  agreement: "cared",
  appointment_patient: "cared",
  charge: "cared",
  pix_by_mail: "cared",
  risk_setting: "cared",
  scale_assignment: "cared",
  session_note: "cared",
  telehealth_wait: "cared",
  telehealth_consent: "cared",
  telehealth_waiver: "cared",
  chat_room: "cared",
  waiting_for_slot: "cared",
  access_doubt: "own",
  ai_problem: "own",
  care_cycle: "own",
  insight: "own",
  insight_rating: "own",
  model_ask: "own",
  practice_done: "own",
  practice_tally: "derived",
  regimen_mark: "own",
  safety_plan: "own",
  transcript: "own",
  achievement_act: "derived",
  achievement_badge: "derived",
  achievement_challenge: "derived",
  achievement_day: "derived",
  achievement_profile: "derived",
  diary_tag: "derived",
  diary_unread: "derived",
  mood_day: "derived",
  break_glass: "empty",
  care_guardian: "empty", // a birth date that came with the invitation
  care_handover: "empty",
};

test("every table with rows of a patient is a trace that they have begun, is sealed under their key, or says why not", async () => {
  const tables = await rowsOf<{ name: string }>(
    "select name from sqlite_master where type = 'table' and substr(name, 1, 1) <> '_'",
  );
  const known = new Set(traces.map(([table]) => table as string));
  const bare: string[] = [];
  for (const { name } of tables) {
    const columns = await rowsOf<{ name: string; notnull: number }>(
      `select name, "notnull" from pragma_table_info('${name}')`,
    );
    if (!columns.some((one) => one.name === "patient_id")) continue;
    const isSealed = columns.some((one) => one.notnull === 1 && one.name.endsWith("_sealed"));
    if (!isSealed && !known.has(name)) bare.push(name);
  }
  expect(bare.toSorted()).toEqual(Object.keys(reasons).toSorted());
});
