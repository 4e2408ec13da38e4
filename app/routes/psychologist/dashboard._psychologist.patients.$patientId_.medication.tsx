import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { adherenceWords, timesWordsOf } from "~/features/medication/components/adherence-words";
import { readSharedRegimens } from "~/features/medication/regimen/read-regimens.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Remédios e hábitos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const [found, { name }] = await Promise.all([readSharedRegimens(ctx, patientId), readPatient(ctx, { patientId })]);
    const items = found.map(({ regimen, adherence }) => ({ ...regimen, words: adherenceWords(adherence) }));
    return { patientId, name, items };
  });
}

/** What a patient shows of what they take and do: in their words, never checked by us. */
export default function SharedMedication() {
  const { patientId, name: whose, items } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Remédios e hábitos de ${whose}`}
        lead="O que a pessoa escolheu mostrar, nas palavras dela. Não é prescrição nem foi conferido."
        back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }}
      />
      {items.length === 0 ? (
        <EmptyState title="Nada é mostrado aqui">
          Quando a pessoa quiser mostrar algo da lista dela, aparece aqui.
        </EmptyState>
      ) : (
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {items.map(({ id, name, dose, times, words }) => (
            <li key={id} className="py-3">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-sm text-ink-soft wrap-anywhere">
                {[dose, timesWordsOf(times)].filter(Boolean).join(" · ")}
              </p>
              {words !== null && <p className="text-sm">{words}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
