import type { ClinicDb } from "~/db/client.server";
import { noteListing, noteLooking } from "~/features/kernel/events/note-opening.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { findSheet } from "../find-sheet.server";
import type { InstrumentCode } from "../instrument/instrument";
import { instruments } from "../instrument/instruments.data";
import { changeBetween, type ReliableChange } from "../instrument/reliable-change";
import { isInstrument } from "../instrument/instrument";
import { type Score } from "../instrument/scoring";
import { isSafetyOpen, type Sheet } from "../sheet";
import { namesOf } from "../questionnaire/names.server";
import { answerInList } from "./answer-seal";
import { selectAnswer, selectAnswers, selectBefore, selectSinceOf, type MeasureScope } from "./answer.repo.server";
import { numbersOf, scoreOfSheet, type ScaleAnswer } from "./scale-answer";
import { scoreOf } from "../instrument/scoring";

/** Answers as lists show them. */
export type ListedAnswer = ScaleAnswer & {
  name: string;
  band: string | null;
  missing: number;
  safety: boolean;
  safetyOpen: boolean;
};

/** Answers with what was asked. */
export type AnswerDetail = ScaleAnswer &
  Score & { sheet: Sheet; change: { points: number; reliable: ReliableChange } | null; before: ScaleAnswer | null };

type Part = { cursor?: string | undefined; limit: number };
type Reading = OpeningCtx;

/** Band, missing items and safety of answers in a list; of a questionnaire there are none. */
function judged(answer: ScaleAnswer): Pick<ListedAnswer, "band" | "missing" | "safety" | "safetyOpen"> {
  const { code, values } = answer;
  if (!isInstrument(code) || values.length === 0)
    return { band: null, missing: values.filter((value) => value === null).length, safety: false, safetyOpen: false };
  const { band, missing, safety } = scoreOf(code, numbersOf(values));
  return { band, missing, safety, safetyOpen: isSafetyOpen(instruments[code], values) };
}

async function pageOf(ctx: Reading, scope: MeasureScope, { cursor, limit }: Part): Promise<Page<ListedAnswer>> {
  const rows = await selectAnswers(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 });
  if (rows.length === 0) return { items: [], nextCursor: null };
  const [vault, names] = await Promise.all([
    openVault(ctx, scope.clinicId, scope.patientId),
    namesOf(
      ctx.db,
      scope,
      rows.map(({ code }) => code),
    ),
  ]);
  const opened = await Promise.all(rows.map((row) => answerInList(vault, row)));
  const listed = opened.map((answer) => ({ ...answer, ...judged(answer), name: names(answer.code) }));
  return toPage(listed, limit, ({ answeredAt, id }) => ({ at: answeredAt, id }));
}

/** What the patient answered, the newest first. */
export async function listOwnAnswers(ctx: PatientCtx, part: Part): Promise<Page<ListedAnswer>> {
  requireRole(ctx.actor, "patient");
  return pageOf(ctx, { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId }, part);
}

/** What a patient answered, for who cares for them, the newest first. @throws AppError `tenancy.patient_not_found` */
export async function listAnswersOf(
  ctx: PsychologistCtx,
  { patientId, ...part }: Part & { patientId: string },
): Promise<Page<ListedAnswer>> {
  await requireCareLink(ctx, patientId);
  return pageOf(noteListing(ctx, "measures.read", [patientId]), { clinicId: ctx.actor.clinicId, patientId }, part);
}

async function detail(ctx: Reading, scope: MeasureScope, id: string): Promise<AnswerDetail> {
  const [row] = await selectAnswer(ctx.db, scope, id);
  if (!row) throw new AppError("measures.not_found");
  const { code, answeredAt } = row;
  const [vault, sheet, [previous]] = await Promise.all([
    openVault(ctx, scope.clinicId, scope.patientId),
    findSheet(ctx.db, scope, row),
    selectBefore(ctx.db, scope, code, answeredAt),
  ]);
  const answer = await answerInList(vault, row);
  const before = previous ? await answerInList(vault, previous) : null;
  const change = isInstrument(code) ? changeBetween(code, before?.total ?? null, answer.total) : null;
  return { ...answer, ...scoreOfSheet(sheet, answer.values), total: answer.total, sheet, change, before };
}

/** Answers of the patient's own. @throws AppError `measures.not_found` */
export async function readOwnAnswer(ctx: PatientCtx, { id }: { id: string }): Promise<AnswerDetail> {
  requireRole(ctx.actor, "patient");
  return detail(ctx, { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId }, id);
}

/** Answers of a patient, for who cares for them. @throws AppError `tenancy.patient_not_found`, `measures.not_found` */
export async function readAnswerOf(
  ctx: PsychologistCtx,
  { patientId, id }: { patientId: string; id: string },
): Promise<AnswerDetail> {
  await requireCareLink(ctx, patientId);
  const look = { action: "measures.read" as const, entity: "scale_answer", entityId: id, subjects: [patientId] };
  return detail(noteLooking(ctx, look), { clinicId: ctx.actor.clinicId, patientId }, id);
}

/** One point of a course: when, and the total. `safety` is null where its item was not answered, or there is none. */
export type ScorePoint = Omit<Score, "safety"> & {
  id: string;
  code: InstrumentCode;
  at: number;
  safety: boolean | null;
};

function pointOf(code: InstrumentCode, values: readonly (number | null)[]) {
  const item = instruments[code].safetyItem;
  const score = scoreOf(code, values);
  return { ...score, code, safety: item === null || (values[item] ?? null) === null ? null : score.safety };
}

type Placed = { answeredAt: number; id: string };
const newestFirst = (a: Placed, b: Placed) => b.answeredAt - a.answeredAt || (a.id < b.id ? 1 : -1);

/** Points of a course at most: a week's scale over four years. Of each scale: many answers to one push none of another out. */
const mostPoints = 210;

/** Query for what `scoresOf` makes totals of: the newest 210 answers to one instrument since an instant (ms). */
export function selectScores(db: ClinicDb, scope: MeasureScope, code: InstrumentCode, since: number) {
  return selectSinceOf(db, { ...scope, code, since, limit: mostPoints });
}

/** Totals of answers that `selectScores` found, the oldest first. Who may see them, the caller has judged. */
export async function scoresOf(
  ctx: Reading,
  scope: MeasureScope,
  found: Awaited<ReturnType<typeof selectScores>>,
): Promise<ScorePoint[]> {
  if (found.length === 0) return [];
  const rows = found.toSorted(newestFirst);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const opened = await Promise.all(rows.map((row) => answerInList(vault, row)));
  return opened
    .flatMap(({ id, code, answeredAt, values }) =>
      isInstrument(code) && values.length > 0 ? [{ id, at: answeredAt, ...pointOf(code, numbersOf(values)) }] : [],
    )
    .reverse();
}

/** Totals of a patient's instruments since an instant (ms), the oldest first. Who may see them, the caller has judged. */
export async function readScores(
  ctx: Reading,
  scope: MeasureScope,
  { codes, since }: { codes: readonly InstrumentCode[]; since: number },
): Promise<ScorePoint[]> {
  const [first, ...others] = codes.map((code) => selectScores(ctx.db, scope, code, since));
  return first ? scoresOf(ctx, scope, (await ctx.db.batch([first, ...others])).flat()) : [];
}
