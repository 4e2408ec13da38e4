import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { limitNames, type PlanCode, type PlanVersion } from "../plan";
import type { PublishVersion } from "../plans.schema";
import {
  countEnded,
  countHolders,
  findVersion,
  insertVersion,
  listVersions,
  type Holders,
} from "./plan-version.repo.server";

export type PlanCard = {
  now: PlanVersion;
  /** Versions before, newest first. */
  before: PlanVersion[];
  /** Who has which version, and by what. */
  holders: Holders[];
  /** Clinics whose trial or payment is over: the free plan's newest version holds for them. */
  ended: number;
};

const shownVersions = 20;

/** A plan with its versions and who has them. @throws AppError `plans.not_found` */
export async function readPlan(ctx: PlatformCtx, code: PlanCode): Promise<PlanCard> {
  const [versions, holders, ended] = await Promise.all([
    listVersions(ctx.db, code, shownVersions),
    countHolders(ctx.db, code, ctx.now()),
    code === "free" ? countEnded(ctx.db, ctx.now()) : 0,
  ]);
  const [now, ...before] = versions;
  if (!now) throw new AppError("plans.not_found", { detail: code });
  return { now, before, holders, ended };
}

function nextOf(from: PlanVersion, input: PublishVersion, now: number): PlanVersion {
  const { patients, psychologists, storageMb, month, year, features } = input;
  return {
    code: from.code,
    version: from.version + 1,
    limits: { patients, psychologists, storageMb },
    features,
    monthCents: month,
    yearCents: year,
    publishedAt: now,
  };
}

function isSame(a: PlanVersion, b: PlanVersion): boolean {
  const said = ({ limits, features, monthCents, yearCents }: PlanVersion) =>
    JSON.stringify([limitNames.map((name) => limits[name]), [...features].sort(), monthCents, yearCents]);
  return said(a) === said(b);
}

/** What a new version would change, and for whom. */
export type DryLook = {
  next: PlanVersion;
  /** Clinics that have the plan now: they keep the version they have. */
  keep: number;
  /** Clinics that the new version holds for from the moment it is published. */
  atOnce: number;
};

async function checked(ctx: PlatformCtx, code: PlanCode, input: PublishVersion): Promise<PlanVersion> {
  const from = await findVersion(ctx.db, code, input.from);
  if (!from) throw new AppError("plans.not_found", { detail: `${code} ${input.from}` });
  if (code !== "free" && (input.month < 100 || input.year < input.month))
    throw new AppError("request.invalid", {
      fields: { year: "O ano custa pelo menos um mês, e o mês pelo menos R$ 1,00." },
    });
  if (code === "free" && (input.month > 0 || input.year > 0))
    throw new AppError("request.invalid", { fields: { month: "O plano gratuito não tem preço." } });
  const next = nextOf(from, input, ctx.now());
  if (isSame(from, next)) throw new AppError("plans.no_change");
  return next;
}

/** Looks at a new version without publishing it. @throws AppError as `publishVersion` */
export async function lookAtVersion(ctx: PlatformCtx, code: PlanCode, input: PublishVersion): Promise<DryLook> {
  const [next, { holders, ended }] = await Promise.all([checked(ctx, code, input), readPlan(ctx, code)]);
  const standing = holders.filter(({ basis }) => basis !== "ended");
  return { next, keep: standing.reduce((sum, { clinics }) => sum + clinics, 0), atOnce: ended };
}

/**
 * Publishes a new version of a plan: who begins or changes from now on gets it; whoever has an older one keeps it.
 * @throws AppError `plans.not_found` | `plans.no_change` | `request.invalid` | `kernel.conflict` when somebody published one meanwhile
 */
export async function publishVersion(ctx: PlatformCtx, code: PlanCode, input: PublishVersion): Promise<PlanVersion> {
  const next = await checked(ctx, code, input);
  await commit(ctx, {
    clinicId: null,
    statements: [insertVersion(ctx.db, next)],
    events: [{ type: "plan.published", aggregateId: `plan:${code}`, version: next.version, data: { code } }],
    audit: {
      action: "plan.publish",
      entity: "plan",
      entityId: `${code}:${next.version}`,
      fields: ["limits", "features", "price"],
    },
    onConflict: { plan_version: "kernel.conflict" },
  });
  return next;
}
