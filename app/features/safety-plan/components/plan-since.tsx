import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { formatDay, type Reader } from "~/ui/time/format-time";

export type PlanSinceShown = {
  saved: { version: number; savedAt: number; savedBy: { id: string; name: string } }[];
  plan: { version: number; reviewedAt: number | null; reviewDueAt: number } | null;
};

/** What became of a plan, in a sentence each; empty when nothing did. */
export function planChanges({ saved, plan }: PlanSinceShown, since: number, reader: Reader): string[] {
  const reviewedAt = plan?.reviewedAt ?? 0;
  return [
    ...saved.map(({ savedAt, savedBy }) => `Alterado por ${savedBy.name}, ${formatDay(savedAt, reader)}.`),
    ...(reviewedAt >= since && reviewedAt > 0 ? [`Revisto ${formatDay(reviewedAt, reader)}: continua valendo.`] : []),
    ...(plan && plan.reviewDueAt <= reader.now
      ? [`A revisão está pendente desde ${formatDay(plan.reviewDueAt, reader)}.`]
      : []),
  ];
}

/** Changes of the safety plan, and the way to it. */
export function PlanSince({ patientId, changes }: { patientId: string; changes: string[] }) {
  return (
    <>
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      <p className="text-sm">
        <Link to={teamPaths.patientPlan(patientId)} className="link">
          Abrir o plano
        </Link>
      </p>
    </>
  );
}
