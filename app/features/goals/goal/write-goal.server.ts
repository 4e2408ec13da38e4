import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor, type Sealer } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { accessGoals, type GoalCtx } from "../goal-access.server";
import { goalIds } from "../goals.ids";
import { openGoalWords, openStepWords, sealGoal, sealStep } from "../goals-seal.server";
import { noteChange } from "../history/note-change.server";
import { mostSteps, type GoalWords, type StepWords } from "./goal";
import { deleteSteps, insertGoal, insertSteps, limitConflicts, rewordStep, updateGoal } from "./goal.repo.server";
import type { GoalRow, GoalScope, StepRow } from "./goal.repo.server";
import { fetchOpenGoal, type Fetched } from "./read-goals.server";

/** A goal as it is first written. Who cares for a patient writes what both see; the patient chooses. */
export type NewGoal = GoalWords & { patientId: string; steps: StepWords[]; isShared: boolean };

/** A step as it is written anew: one that was there by its id. */
export type SaidStep = StepWords & { id?: string | undefined };

/** Conflicts of changes to what was read. */
export const onConflict = { domain_event: "goals.changed_elsewhere", ...limitConflicts } as const;

type Place = { clinicId: string; patientId: string; goalId: string };

async function newStep(vault: Sealer, of: Place, words: StepWords, place: number, at: number): Promise<StepRow> {
  const id = newId(goalIds.step, at);
  const untouched = { state: "todo" as const, lineSealed: null, movedAt: null, taskId: null, version: 1 };
  return { ...of, id, place, wordsSealed: await sealStep(vault, id, words), ...untouched };
}

async function rowsOf(ctx: GoalCtx, scope: GoalScope, vault: Sealer, input: NewGoal) {
  const now = ctx.now();
  const id = newId(goalIds.goal, now);
  const { clinicId, patientId } = scope;
  const isShared = scope.sees === "shared" || input.isShared;
  const row: GoalRow = {
    ...{ clinicId, id, patientId, wordsSealed: await sealGoal(vault, id, input), status: "open", isShared },
    ...{ sharedAt: isShared ? now : null, begunBy: ctx.actor.memberId, closingSealed: null, reviewedAt: null },
    ...{ endedAt: null, version: 1, createdAt: now, updatedAt: now },
  };
  const of = { clinicId, patientId, goalId: id };
  const steps = await Promise.all(input.steps.map((step, place) => newStep(vault, of, step, place, now)));
  return { row, steps };
}

/**
 * Writes a goal with its steps. A patient's own stays theirs unless they show it.
 * @param key idempotency key: the same key makes one
 * @throws AppError `goals.too_many`, `auth.forbidden`, `tenancy.patient_not_found`, `kernel.idempotency_reused`
 */
export async function beginGoal(ctx: GoalCtx, input: NewGoal, key?: string): Promise<{ id: string }> {
  const scope = await accessGoals(ctx, input.patientId);
  const { clinicId, patientId } = scope;
  const vault = await sealerFor(ctx, clinicId, patientId);
  const { row, steps } = await rowsOf(ctx, scope, vault, input);
  const { title, why } = input;
  const change = await noteChange(ctx.db, vault, row, {
    ...{ kind: "begun", byId: ctx.actor.memberId, at: ctx.now() },
    words: { title, why, steps: input.steps },
  });
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses.
  const said = key === undefined ? "" : await vault.blind("goal.begin", JSON.stringify([title, why, input.steps]));
  const request = { key, useCase: "goal.begin", input: [patientId, row.isShared, said], resultId: row.id };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [insertGoal(ctx.db, row), ...insertSteps(ctx.db, steps), ...change],
      events: [{ type: "goal.begun", aggregateId: row.id, version: 1, data: { patientId } }],
      audit: { action: "goal.begin", entity: "goal", entityId: row.id },
      idempotency,
      onConflict: limitConflicts,
    }),
  );
  return { id };
}

/** What is said of a goal anew; what is left out stays. */
export type GoalChangeInput = {
  patientId: string;
  id: string;
  /** The one that was changed; without it whichever stands. */
  version?: number | undefined;
  title?: string | undefined;
  why?: string | null | undefined;
  /** All its steps, in their order. */
  steps?: SaidStep[] | undefined;
  /** Which of them were taken out, where that is said: any other step that `steps` leaves out stays, after them. */
  takenOut?: readonly string[] | undefined;
};

type Steps = readonly { id: string; words: StepWords }[];

/** The steps that are meant: those that were said, and those that whoever said them had not seen. */
function meantSteps({ steps = [], takenOut }: GoalChangeInput, before: Steps): SaidStep[] {
  if (takenOut === undefined) return steps;
  const decided = new Set([...steps.map(({ id }) => id), ...takenOut]);
  return [...steps, ...before.flatMap(({ id, words }) => (decided.has(id) ? [] : [{ id, ...words }]))];
}

async function stepsAnew(ctx: GoalCtx, { row, steps, vault }: Fetched, said: readonly SaidStep[]) {
  const { clinicId, patientId, id: goalId } = row;
  const known = new Map(steps.map((step) => [step.id, step]));
  const kept = new Set(said.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : [])));
  const gone = steps.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const statements = gone.length > 0 ? [deleteSteps(ctx.db, row, gone)] : [];
  const written = new Set<string>();
  for (const [place, { id, ...words }] of said.entries()) {
    const before = id === undefined || written.has(id) ? undefined : known.get(id);
    if (before) {
      written.add(before.id);
      const wordsSealed = await sealStep(vault, before.id, words);
      statements.push(rewordStep(ctx.db, { ...before, wordsSealed, place }));
    } else {
      const fresh = await newStep(vault, { clinicId, patientId, goalId }, words, place, ctx.now());
      statements.push(...insertSteps(ctx.db, [fresh]));
    }
  }
  return statements;
}

/**
 * Says a goal and its steps anew; how each step goes stays as it is.
 * @throws AppError `goals.not_found`, `goals.over`, `goals.changed_elsewhere`, `tenancy.patient_not_found`
 */
export async function changeGoal(ctx: GoalCtx, input: GoalChangeInput): Promise<void> {
  const found = await fetchOpenGoal(ctx, input);
  const { row, vault } = found;
  if (input.version !== undefined && input.version !== row.version) throw new AppError("goals.changed_elsewhere");
  const before = await openGoalWords(vault, row);
  const words = { title: input.title ?? before.title, why: input.why === undefined ? before.why : input.why };
  const standing = await Promise.all(
    found.steps.map(async (step) => ({ id: step.id, words: await openStepWords(vault, step) })),
  );
  const meant = input.steps && meantSteps(input, standing);
  if (meant !== undefined && meant.length > mostSteps) throw new AppError("goals.changed_elsewhere");
  const stepStatements = meant === undefined ? [] : await stepsAnew(ctx, found, meant);
  const steps = meant?.map(({ text, know }) => ({ text, know })) ?? standing.map(({ words: said }) => said);
  const { clinicId, patientId, id } = row;
  const change = await noteChange(ctx.db, vault, row, {
    ...{ kind: "changed", byId: ctx.actor.memberId, at: ctx.now(), words: { ...words, steps } },
  });
  const wordsSealed = await sealGoal(vault, id, words);
  await commit(ctx, {
    clinicId,
    statements: [updateGoal(ctx.db, row, { wordsSealed, updatedAt: ctx.now() }), ...stepStatements, ...change],
    events: [{ type: "goal.changed", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "goal.change", entity: "goal", entityId: id, fields: ["words", "steps"] },
    onConflict,
  });
}

/** Writes what a form says: a new goal, or one anew. @returns its id @throws AppError as `beginGoal` and `changeGoal` */
export async function saveGoal(
  ctx: GoalCtx,
  {
    id,
    key,
    version,
    isShared,
    ...said
  }: GoalWords & { steps: SaidStep[]; takenOut: readonly string[] } & {
    patientId: string;
    id: string | null;
    key: string;
    version?: number | undefined;
    isShared: boolean;
  },
): Promise<string> {
  if (id !== null) {
    await changeGoal(ctx, { ...said, id, version });
    return id;
  }
  const steps = said.steps.map(({ text, know }) => ({ text, know }));
  const { patientId, title, why } = said;
  return (await beginGoal(ctx, { patientId, title, why, steps, isShared }, key)).id;
}
