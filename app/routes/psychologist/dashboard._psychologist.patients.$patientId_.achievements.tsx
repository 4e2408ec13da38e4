import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { BadgeList } from "~/features/achievements/components/badge-list";
import { ProgressRing } from "~/features/achievements/components/progress-ring";
import { readShownAchievements } from "~/features/achievements/progress/read-achievements.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Conquistas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const [found, { name }] = await Promise.all([
      readShownAchievements(ctx, patientId),
      readPatient(ctx, { patientId }),
    ]);
    return { patientId, name, found, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** What a patient shows of what they have come to: never a measure of how they are. */
export default function ShownAchievements() {
  const { patientId, name, found, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Conquistas de ${name}`}
        lead="O que a pessoa fez, não como ela está. Fazer menos não diz nada sobre a melhora."
        back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }}
      />
      {found === null ? (
        <EmptyState title="Nada é mostrado aqui">
          Conquistas são da pessoa. Quando ela quiser mostrar as dela, aparecem nesta página.
        </EmptyState>
      ) : (
        <div className="space-y-9">
          <ProgressRing {...found} own={false} />
          <BadgeList earned={found.badges} own={false} reader={reader} />
        </div>
      )}
    </>
  );
}
