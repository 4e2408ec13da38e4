import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { timesWordsOf } from "~/features/medication/components/adherence-words";
import { listRegimens } from "~/features/medication/regimen/read-regimens.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatExact } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Lista para a consulta");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const all = await listRegimens(ctx);
    const { name, zone } = ctx.actor;
    return { all: all.filter(({ kind }) => kind === "medication"), name, at: formatExact(ctx.now(), { zone }) };
  });
}

/** What a doctor wants to see, on paper: in the patient's words, with nothing of what was left out. */
export default function MedicationList() {
  const { all, name, at } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Remédios que uso"
        lead={`${name}, em ${at}. Como a própria pessoa anotou.`}
        back={{ to: ownPaths.medication(), label: "Remédios e hábitos" }}
        actions={<PrintButton />}
      />
      {all.length === 0 ? (
        <p>Nenhum remédio na lista.</p>
      ) : (
        // Columns where there is room, one below the other where there is not: a name is never broken, nor run into its dose.
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {all.map((one) => (
            <li key={one.id} className="flex flex-wrap gap-x-6 py-2">
              <span className="min-w-0 flex-1 basis-48 font-semibold wrap-anywhere">{one.name}</span>
              <span className="min-w-0 flex-1 basis-48 wrap-anywhere">{one.dose ?? "Sem dose anotada"}</span>
              <span className="min-w-0 flex-1 basis-48">{timesWordsOf(one.times)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
