import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readBreakGlass } from "~/features/disclosure/break-glass/list-break-glass.server";
import {
  approveBreakGlass,
  endBreakGlass,
  reviewBreakGlass,
} from "~/features/disclosure/break-glass/settle-break-glass.server";
import { FaultForm, RefuseForm } from "~/features/disclosure/components/settle-forms";
import { stateSaid } from "~/features/disclosure/components/break-glass-words";
import { breakGlassIntents } from "~/features/disclosure/disclosure.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { namesAmong } from "~/features/tenancy/member/member-names.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { formatWhen } from "~/ui/time/format-time";
import { reviewWithin } from "~/features/disclosure/break-glass/break-glass.policy";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Um acesso excepcional");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { expiresAt, askedAt, ...one } = await readBreakGlass(ctx, { id: args.params.id ?? "" });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const day = localDay(one.openedAt ?? askedAt, reader.zone);
    const names = await namesAmong(
      ctx,
      [one.patientId, one.adminId, one.approvedBy ?? [], one.reviewedBy ?? [], one.endedBy ?? []].flat(),
    );
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? "Alguém"));
    const who = { of: nameOf(one.patientId), by: nameOf(one.adminId), approved: nameOf(one.approvedBy) };
    const times = {
      until: formatWhen(expiresAt, reader),
      asked: formatWhen(askedAt, reader),
      reviewBy: one.openedAt === null ? null : formatWhen(one.openedAt + reviewWithin, reader),
      // What was read by it stands in the audit of that day.
      read: `${teamPaths.adminAudit(one.patientId)}&from=${day}&to=${localDay(expiresAt, reader.zone)}`,
    };
    return {
      id: one.id,
      state: one.state,
      own: one.own,
      overdue: one.overdue,
      reason: one.reason,
      stands: stateSaid(one),
      wrong: one.verdict === "wrong",
      why: one.verdictNote,
      ended: one.endedBy === one.adminId ? null : nameOf(one.endedBy),
      endedNote: one.endedNote,
      ...who,
      ...times,
      reviewed: nameOf(one.reviewedBy),
      openedAt: one.openedAt,
      officer: ctx.platform.privacyOfficer,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, breakGlassIntents, async (ctx, input) => {
    const id = args.params.id ?? "";
    if (input.intent === "approve") await approveBreakGlass(ctx, { id });
    else if (input.intent === "end") await endBreakGlass(ctx, { id, note: input.note });
    else if (input.intent === "fault") await reviewBreakGlass(ctx, { id, verdict: "wrong", note: input.note });
    else await reviewBreakGlass(ctx, { id, verdict: "right", note: input.note });
    return redirect(teamPaths.adminBreakGlassOne(id));
  });
}

/** One exceptional access: where it stands, and the step that is the reader's. */
export default function OneBreakGlass() {
  const one = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  return (
    <>
      <PageHeader
        title={`Acesso excepcional ao que é de ${one.of}`}
        back={{ to: teamPaths.adminBreakGlass(), label: "Acesso excepcional" }}
      />
      <FormError message={refusal?.message} />
      <div className="max-w-prose space-y-3">
        <p>
          {one.by} pediu {one.asked}. Agora: <strong className="text-wrong-text">{one.stands}</strong>
          {one.state === "open" && <>, até {one.until}</>}
          {one.state === "waiting" && <>; sem resposta até {one.until}, não abre</>}
          {one.overdue && <>, e o prazo de 7 dias passou</>}.
        </p>
        <p className="wrap-anywhere">Motivo: {one.reason}</p>
        {one.approved && <p>Aprovado por {one.approved}.</p>}
        {one.reviewed && (
          <p>
            Revisto por {one.reviewed}: {one.wrong ? "não estava correto" : "estava correto"}.
          </p>
        )}
        {one.why && <p className="wrap-anywhere">Por quê: {one.why}</p>}
        {one.wrong && (
          <p>
            {one.of}, {one.by} e a CÁRIS foram avisados. Se dados foram vistos por quem não devia, isto é um incidente
            de segurança, e os três dias úteis para avisar já correm: escreva a {one.officer.name},{" "}
            <a href={`mailto:${one.officer.email}`} className="link wrap-anywhere">
              {one.officer.email}
            </a>
            .
          </p>
        )}
        {one.ended && (
          <p className="wrap-anywhere">
            {one.openedAt === null ? "Recusado" : "Encerrado"} por {one.ended}
            {one.endedNote ? `: ${one.endedNote}` : ". Não deixou motivo escrito."}
          </p>
        )}
        {one.state === "waiting" && (
          <p>
            {one.own
              ? "Quem mais administra a clínica recebeu um aviso. Assim que uma dessas pessoas aprovar, abre por quinze minutos."
              : `Se você aprovar, ${one.by} lê por quinze minutos o que ${one.of} compartilha do diário e as notas assinadas. ${one.of} recebe na hora um aviso com este motivo.`}
          </p>
        )}
        {one.state === "open" && one.own && (
          <p className="flex flex-wrap gap-4">
            <Link to={teamPaths.adminBreakGlassRead(one.id, "diary")} className="link" prefetch="none">
              Ler o que é compartilhado do diário
            </Link>
            <Link to={teamPaths.adminBreakGlassRead(one.id, "notes")} className="link" prefetch="none">
              Ler as notas assinadas
            </Link>
          </p>
        )}
        <Form method="post" className="flex flex-wrap gap-3">
          {one.state === "waiting" && !one.own && (
            <Button name="intent" value="approve" variant="danger">
              Aprovar por quinze minutos
            </Button>
          )}
          {(one.state === "open" || (one.state === "waiting" && one.own)) && (
            <Button name="intent" value="end" variant="quiet">
              {one.state === "open" ? "Encerrar agora" : "Desistir do pedido"}
            </Button>
          )}
        </Form>
        {one.state === "waiting" && !one.own && <RefuseForm answer={answer} by={one.by} />}
        {one.state === "unreviewed" && (
          <p>
            O prazo passou sem que outra pessoa da administração dissesse se estava correto. {one.of} e a CÁRIS foram
            avisados. Quem entrar na administração ainda pode rever.
          </p>
        )}
        {one.reviewBy !== null && one.state !== "open" && (
          <p>
            <Link to={one.read} className="link" prefetch="none">
              Ver na auditoria o que foi aberto
            </Link>
          </p>
        )}
        {one.state === "over" && !one.own && one.reviewBy !== null && (
          <p>Diga se o motivo era bom e se foi aberto só o necessário. O prazo vai até {one.reviewBy}.</p>
        )}
        {(one.state === "over" || one.state === "unreviewed") && !one.own && (
          <>
            <Form method="post">
              <input type="hidden" name="intent" value="review" />
              <Button name="verdict" value="right" variant="quiet">
                Revisto: estava correto
              </Button>
            </Form>
            <FaultForm answer={answer} of={one.of} by={one.by} />
          </>
        )}
        {one.state === "over" && one.own && (
          <p>
            Outra pessoa da administração revê este acesso em até 7 dias. Se não há outra, convide alguém em{" "}
            <Link to={teamPaths.adminUsers()} className="link">
              Pessoas
            </Link>
            : ninguém revê o próprio acesso, e sem revisão {one.of} e a CÁRIS são avisados.
          </p>
        )}
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminBreakGlass()} />;
}
