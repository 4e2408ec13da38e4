import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { auditAsked } from "~/features/audit/audit.schema";
import { AuditTable, type AuditItem } from "~/features/audit/components/audit-table";
import {
  actionWords,
  fieldWords,
  isReading,
  reasonWords,
  rightWords,
  roleWords,
} from "~/features/audit/reading/audit-words";
import type { AuditEntryRow } from "~/features/audit/reading/list-audit.server";
import { AuditFilters } from "~/features/disclosure/components/audit-filters";
import { readAuditPage } from "~/features/disclosure/audit-page/read-audit-page.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { dateFormat } from "~/lib/time/date-format";
import { sitePaths } from "~/site-paths";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
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
    const search = new URL(args.request.url).searchParams;
    const wanted = auditAsked(search);
    const { clinicId } = ctx.actor;
    const { rows, names, memberId, choices, fields, acts } = await readAuditPage(ctx, wanted);
    const clock = dateFormat("pt-BR", ctx.actor.zone, { dateStyle: "short", timeStyle: "medium" });
    const items = rows.items.map((row) => itemOf(row, names, memberId, clock));
    const part = { items, cursor: search.get("cursor"), nextCursor: rows.nextCursor };
    const name = memberId === null ? null : (names.get(memberId) ?? null);
    return { part, clinicId, memberId, name, typed: wanted.typed, choices, fields, acts };
  });
}

/** A row as the table shows it. Who did it leads to what they did, unless that is the list. */
function itemOf(
  row: AuditEntryRow,
  names: ReadonlyMap<string, string>,
  memberId: string | null,
  clock: Intl.DateTimeFormat,
): AuditItem {
  const { id, actorId, actorRole, action, fields, reason, right, ip, seq, createdAt } = row;
  return {
    id,
    when: clock.format(createdAt),
    who: names.get(actorId ?? "") ?? nameless(row),
    whoHref: actorId === null || actorId === memberId || !names.has(actorId) ? null : teamPaths.adminAudit(actorId),
    role: roleWords(actorRole),
    what: actionWords(action),
    isReading: isReading(action),
    whose: nameOfOther(row, names),
    fields: fieldWords(fields),
    reason: reasonWords(reason),
    right: rightWords(right),
    isBreakGlass: right === "break-glass",
    from: ip,
    seq,
  };
}

/** Whose it was, where that is not who did it. */
function nameOfOther({ actorId, entityId, subject }: AuditEntryRow, names: ReadonlyMap<string, string>): string {
  const whose = subject ?? entityId;
  return whose === actorId ? "" : (names.get(whose) ?? "");
}

/** Who did or opened what in the clinic, sealed; no clinical text is in it. */
export default function Audit() {
  const { part, clinicId, memberId, name, typed, choices, fields, acts } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const isNarrowed = Object.values(typed).some((value) => value !== undefined);
  const isStopped = choices.length > 0 || Object.keys(fields).length > 0;
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
        O que muda algo está em negrito; o que só abre, não. O selo é o número do registro no seu livro, que ninguém
        reescreve: são dois, o do acompanhamento e o de pessoas e acessos, cada um com a sua contagem. Nos arquivos e
        nas cartas esta clínica é <code className="break-all">{clinicId}</code>.
      </p>
      <AuditFilters memberId={memberId} name={name} typed={typed} choices={choices} fields={fields} acts={acts} />
      {Object.keys(fields).length > 0 && (
        <p className="text-ink-soft">Nada foi procurado ainda: corrija o que está marcado acima.</p>
      )}
      {!isStopped && (
        <AuditTable
          items={items}
          empty={
            <EmptyState title={isNarrowed ? "Nada com estes filtros" : "Nada aqui ainda"}>
              {isNarrowed
                ? "Ninguém fez isso nesse tempo. Tire um dos filtros para ver mais."
                : "O que for feito ou aberto na clínica aparece aqui em seguida."}
            </EmptyState>
          }
        />
      )}
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
