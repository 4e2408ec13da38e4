import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { UsePage } from "~/features/operations/components/metrics/use-page";
import { useWords } from "~/features/operations/components/metrics/use-words";
import { readUse, type Use } from "~/features/operations/metrics/read-use.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay, type Reader } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Uso");

const words = (n: number | null) => (n === null ? "menos de 5" : n.toLocaleString("pt-BR"));
const rowOf = ({ name, last7, last30 }: Use) => ({
  label: useWords[name],
  week: words(last7),
  month: words(last30),
  value: last30,
});
const listed = (uses: Use[]) => uses.map(({ name }) => useWords[name].toLocaleLowerCase("pt-BR")).join(", ");

/** From when on it is counted: a clinic that has just come has months of sessions and a day of counting. */
function countedWords(since: number | null, reader: Reader): string {
  const from = since === null ? "Nada foi contado ainda" : `A conta começa em ${formatDay(since, reader)}`;
  return `${from}: ela soma o que acontece na CÁRIS enquanto acontece. O que veio antes, ou foi registrado depois, está em Números.`;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { uses, fewPatients, since } = await readUse(ctx);
    const high = Math.max(10, ...uses.map(({ last30 }) => last30 ?? 0));
    const most = uses.toSorted((a, b) => (b.last30 ?? 0) - (a.last30 ?? 0))[0];
    const sentence = most?.last30
      ? `Em 30 dias, o que mais aconteceu: ${useWords[most.name].toLocaleLowerCase("pt-BR")}, ${words(most.last30)}.`
      : "Em 30 dias nada aconteceu cinco vezes ou mais.";
    const [shown, few] = [uses.filter(({ last30 }) => last30 !== null), uses.filter(({ last30 }) => last30 === null)];
    const why = fewPatients ? "Menos de cinco vezes, ou obra de menos de cinco pacientes" : "Menos de cinco vezes";
    const rest = since !== null && few.length > 0 ? `${why}: ${listed(few)}.` : "";
    const counted = countedWords(since, { zone: ctx.actor.zone, now: ctx.now() });
    return {
      page: { rows: shown.map(rowOf), sentence: since === null ? counted : `${sentence} ${counted}`, high },
      rest,
    };
  });
}

/** What happens in the clinic, in sums that tell of nobody. */
export default function ClinicUse() {
  const { page: shown, rest } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Uso"
        back={{ to: teamPaths.adminStatistics(), label: "Números" }}
        lead="Somas da clínica toda, sem nomes e sem texto. Menos de cinco não se diz: de poucas pessoas, uma soma já conta de alguém."
      />
      <UsePage {...shown} />
      {rest && <p className="mt-4 max-w-reading text-sm text-ink-soft">{rest}</p>}
      <p className="mt-6 max-w-reading text-sm text-ink-soft">
        Quanto demora até alguém atender um pedido de ajuda está em{" "}
        <Link to={teamPaths.adminSosNumbers()} className="link">
          números dos pedidos de ajuda
        </Link>
        .
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminHome()} />;
}
