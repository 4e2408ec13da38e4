import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { auditPageSchema } from "~/features/audit/audit.schema";
import { AuditTable, type AuditItem } from "~/features/audit/components/audit-table";
import {
  actionWords,
  fieldWords,
  isReading,
  reasonWords,
  rightWords,
  roleWords,
} from "~/features/audit/reading/audit-words";
import { listAudit, type AuditEntryRow } from "~/features/audit/reading/list-audit.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { namesAmong } from "~/features/tenancy/member/member-names.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { dateFormat } from "~/lib/time/date-format";
import { endOfDay, startOfDay } from "~/lib/time/wall-clock";
import { sitePaths } from "~/site-paths";
import { teamPaths } from "~/team-paths";
import { TextField } from "~/ui/form/text-field";
import { EmptyState } from "~/ui/list/empty-state";
import { FilterBar } from "~/ui/list/filter-bar";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Auditoria");

/** Who did it, where no name of the clinic's says so. */
function nameless({ actorId, actorRole }: { actorId: string | null; actorRole: string }): string {
  if (actorId !== null) return "Alguém de fora da clínica";
  return actorRole === "nobody" ? "Alguém sem entrar" : "Sistema";
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId, cursor, ...days } = parseSearch(args.request, auditPageSchema);
    const { zone } = ctx.actor;
    const from = days.from === undefined ? undefined : (startOfDay(days.from, zone) ?? undefined);
    const to = days.to === undefined ? undefined : (endOfDay(days.to, zone) ?? undefined);
    const rows = await listAudit(ctx, { memberId, from, to, cursor, limit: 50 });
    const ids = rows.items.flatMap(({ actorId, entityId, subject }) => [actorId ?? [], entityId, subject ?? []].flat());
    const names = await namesAmong(ctx, memberId === undefined ? ids : [...ids, memberId]);
    const hrefOf = (id: string | null) =>
      id === null || id === memberId || !names.has(id) ? null : `${teamPaths.adminAudit()}?memberId=${id}`;
    const clock = dateFormat("pt-BR", zone, { dateStyle: "short", timeStyle: "medium" });
    const items = rows.items.map((row): AuditItem => ({
      id: row.id,
      when: clock.format(row.createdAt),
      who: names.get(row.actorId ?? "") ?? nameless(row),
      whoHref: hrefOf(row.actorId),
      role: roleWords(row.actorRole),
      what: actionWords(row.action),
      isReading: isReading(row.action),
      whose: nameOfOther(row, names),
      fields: fieldWords(row.fields),
      reason: reasonWords(row.reason),
      right: rightWords(row.right),
      isBreakGlass: row.right === "break-glass",
      from: row.ip,
      seq: row.seq,
    }));
    const part = { items, cursor: cursor ?? null, nextCursor: rows.nextCursor };
    return { part, memberId: memberId ?? null, name: names.get(memberId ?? "") ?? null, ...days };
  });
}

/** Whose it was, where that is not who did it. */
function nameOfOther({ actorId, entityId, subject }: AuditEntryRow, names: ReadonlyMap<string, string>): string {
  const whose = subject ?? entityId;
  return whose === actorId ? "" : (names.get(whose) ?? "");
}

/** Who did or opened what in the clinic, sealed; no clinical text is in it. */
export default function Audit() {
  const { part, memberId, name, from, to } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title={name === null ? "Auditoria" : `Auditoria de ${name}`}
        lead="Quem fez ou abriu o quê, quando e de onde. Aqui nunca há conteúdo clínico, só o nome do que foi tocado."
        actions={
          <>
            <Link className="link inline-flex min-h-11 items-center" to={teamPaths.adminBreakGlass()}>
              Acesso excepcional
            </Link>
            <Link className="link inline-flex min-h-11 items-center" to={teamPaths.adminRetention()}>
              Guarda e descarte
            </Link>
            <Link className="link inline-flex min-h-11 items-center" to={teamPaths.adminIncidents()}>
              Incidentes
            </Link>
            <a className="link inline-flex min-h-11 items-center" href="/api/admin/audit/export" download>
              Baixar tudo, selado
            </a>
          </>
        }
      />
      <p className="mb-4 max-w-prose text-sm text-ink-soft">
        O que muda algo está em negrito; o que só abre, não. O selo é o número do registro no livro que ninguém
        reescreve.
      </p>
      <FilterBar
        label="Filtrar a auditoria"
        filtered={memberId !== null || from !== undefined || to !== undefined}
        clearHref={teamPaths.adminAudit()}
      >
        {memberId !== null && <input type="hidden" name="memberId" value={memberId} />}
        <TextField label="De" name="from" type="date" defaultValue={from} className="w-full sm:w-44" />
        <TextField label="Até" name="to" type="date" defaultValue={to} className="w-full sm:w-44" />
      </FilterBar>
      <AuditTable
        items={items}
        empty={
          <EmptyState title="Nada aqui neste período">
            O que for feito ou aberto na clínica aparece aqui em seguida.
          </EmptyState>
        }
      />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      <details className="mt-8 max-w-prose text-ink-soft">
        <summary className="min-h-11 cursor-pointer py-2">Como isto é protegido</summary>
        <p className="mt-2">
          A cada minuto os registros novos recebem um número e um selo que depende de todos os anteriores: quem mudar,
          tirar ou trocar um só deles quebra os que vêm depois. A cada hora o conjunto é assinado com a chave da CÁRIS.
          O arquivo baixado traz os selos e as assinaturas, e pode ser{" "}
          <a className="link" href={sitePaths.auditCheck()}>
            conferido no seu navegador
          </a>
          , sem ser enviado a ninguém, ou fora daqui com <code>npm run audit:verify</code>.
        </p>
        <p className="mt-2">
          Toda segunda, às 8 h, quem administra a clínica recebe por e-mail o selo daquele dia. Guardado fora daqui, ele
          mostra se alguém reescreveu o registro depois, mesmo que tenhamos sido nós.
        </p>
      </details>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
