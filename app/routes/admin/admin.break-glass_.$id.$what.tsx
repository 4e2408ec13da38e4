import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import type { AdminCtx } from "~/features/kernel/ctx";
import { readBreakGlass } from "~/features/disclosure/break-glass/list-break-glass.server";
import { diaryThrough, notesThrough } from "~/features/disclosure/break-glass/read-through.server";
import { addressSchema } from "~/features/kernel/page.schema";
import { documentToText } from "~/features/records/document/document-text";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Leitura excepcional");

type Asked = { patientId: string; cursor?: string | undefined; limit: number };

async function textsOf(ctx: AdminCtx, what: string | undefined, asked: Asked) {
  if (what === "diary") {
    const { items, ...rest } = await diaryThrough(ctx, asked);
    return { ...rest, texts: items.map(({ id, occurredAt: at, title, content: text }) => ({ id, at, title, text })) };
  }
  if (what !== "notes") throw new AppError("disclosure.not_found");
  const { items, ...rest } = await notesThrough(ctx, asked);
  const texts = items.map(({ id, happenedAt: at, signature, content, addenda }) => {
    const text = [content, ...addenda.map((one) => one.content)].map(documentToText).join("\n\n");
    return { id, at, title: `Nota assinada por ${signature?.name ?? "alguém"}`, text };
  });
  return { ...rest, texts };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { patientId, id } = await readBreakGlass(ctx, { id: args.params.id ?? "" });
    const { cursor } = parseSearch(args.request, addressSchema);
    const { texts, nextCursor, expiresAt } = await textsOf(ctx, args.params.what, { patientId, cursor, limit: 20 });
    const clock = dateFormat("pt-BR", ctx.actor.zone, { dateStyle: "long", timeStyle: "short" });
    const shown = texts.map(({ at, ...text }) => ({ ...text, when: clock.format(at) }));
    return { id, texts: shown, nextCursor, until: clock.format(expiresAt) };
  });
}

/** What an exceptional access opens, to be read and nothing else. */
export default function ReadThrough() {
  const { id, texts, nextCursor, until } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Leitura excepcional"
        lead={`Aberta até ${until}. Esta leitura está na auditoria, e a pessoa foi avisada.`}
        back={{ to: teamPaths.adminBreakGlassOne(id), label: "O acesso" }}
      />
      {texts.length === 0 && <p>Não há nada compartilhado aqui.</p>}
      <ul className="max-w-reading divide-y divide-line">
        {texts.map(({ id: of, when, title, text }) => (
          <li key={of} className="py-4">
            <h2 className="wrap-anywhere text-lg">{title}</h2>
            <p className="text-sm text-ink-soft">{when}</p>
            <p className="mt-2 wrap-anywhere whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
      {nextCursor && (
        <Link to={`?cursor=${encodeURIComponent(nextCursor)}`} className="link" prefetch="none">
          Mais antigas
        </Link>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminBreakGlass()} />;
}
