import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  answerAccessDoubt,
  listAnsweredDoubts,
  listDoubts,
} from "~/features/disclosure/access-log/doubt-access.server";
import { askBreakGlass } from "~/features/disclosure/break-glass/ask-break-glass.server";
import { beforeAsking, listBreakGlass } from "~/features/disclosure/break-glass/list-break-glass.server";
import { AskForm } from "~/features/disclosure/components/ask-form";
import { stateSaid } from "~/features/disclosure/components/break-glass-words";
import { AnsweredDoubts, Doubts } from "~/features/disclosure/components/doubts";
import { breakGlassDesk, breakGlassSearch } from "~/features/disclosure/disclosure.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { namesAmong } from "~/features/tenancy/member/member-names.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { RelativeTime } from "~/ui/time/relative-time";

export const meta: MetaFunction = () => pageMeta("Acesso excepcional");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { patientId, cursor } = parseSearch(args.request, breakGlassSearch);
    const [list, waiting, answered, before] = await Promise.all([
      listBreakGlass(ctx, { cursor, limit: 30 }),
      listDoubts(ctx),
      listAnsweredDoubts(ctx),
      patientId === undefined ? null : beforeAsking(ctx, patientId),
    ]);
    const names = await namesAmong(
      ctx,
      list.items.flatMap(({ patientId: of, adminId }) => [of, adminId]),
    );
    const nameOf = (id: string) => names.get(id) ?? "Alguém";
    const items = list.items.map((one) => {
      const { id, patientId: of, adminId, reason, askedAt, state, overdue, verdict } = one;
      const presses = state === "open" || overdue || verdict === "wrong";
      return { id, of: nameOf(of), by: nameOf(adminId), reason, askedAt, stands: stateSaid(one), presses, overdue };
    });
    const { zone } = ctx.actor;
    const doubts = waiting.map(({ grantId, patientId: of, openedAt, ...doubt }) => {
      const day = localDay(openedAt, zone);
      const audit = `${teamPaths.adminAudit(of)}&from=${day}&to=${day}`;
      return { ...doubt, openedAt, href: grantId === null ? audit : teamPaths.adminBreakGlassOne(grantId) };
    });
    const asking = before && patientId !== undefined ? { patientId, ...before } : null;
    const part = { items, nextCursor: list.nextCursor, cursor: cursor ?? null };
    return { part, doubts, answered, asking, reader: { now: ctx.now(), zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, breakGlassDesk, async (ctx, input) => {
    if (input.intent === "ask") return redirect(teamPaths.adminBreakGlassOne((await askBreakGlass(ctx, input)).id));
    await answerAccessDoubt(ctx, input);
    return redirect(teamPaths.adminBreakGlass());
  });
}

/** Exceptional accesses of the clinic, what patients said of accesses, and the form to ask for one. Nothing clinical. */
export default function BreakGlass() {
  const { part, doubts, answered, asking, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Acesso excepcional"
        lead="A administração não lê o que é clínico. Quando é preciso, com um motivo, por quinze minutos, avisando a pessoa, fica aqui quem pediu e quem reviu."
        back={{ to: teamPaths.adminAudit(), label: "Auditoria" }}
      />
      {asking && <AskForm asking={asking} refusal={refusalOf(answer, { intent: "ask" })} />}
      <Doubts doubts={doubts} reader={reader} answer={answer} />
      {items.length === 0 ? (
        <EmptyState title="Nenhum acesso excepcional até hoje">
          Um pedido começa na página da pessoa, em Pessoas.
        </EmptyState>
      ) : (
        <ul className="max-w-prose divide-y divide-line border-y border-line">
          {items.map(({ id, of, by, reason, askedAt, stands, presses, overdue }) => (
            <li key={id} className="py-3">
              <Link to={teamPaths.adminBreakGlassOne(id)} className="link font-medium">
                {by}, ao que é de {of}
              </Link>{" "}
              <span className={presses ? "font-medium text-wrong-text" : "text-ink-soft"}>
                {stands}
                {overdue && ", fora do prazo de 7 dias"}
              </span>
              <span className="block wrap-anywhere">{reason}</span>
              <RelativeTime at={askedAt} {...reader} className="text-sm text-ink-soft" />
            </li>
          ))}
        </ul>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      <AnsweredDoubts answered={answered} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAudit()} />;
}
