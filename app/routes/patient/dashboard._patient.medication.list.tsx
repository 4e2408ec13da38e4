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
        <table className="w-full max-w-reading text-left">
          <thead>
            <tr className="border-b border-line">
              <th className="py-2">Nome</th>
              <th className="py-2">Dose</th>
              <th className="py-2">Horários</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {all.map((one) => (
              <tr key={one.id}>
                <td className="py-2 font-medium wrap-anywhere">{one.name}</td>
                <td className="py-2 wrap-anywhere">{one.dose ?? ""}</td>
                <td className="py-2">{timesWordsOf(one.times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
