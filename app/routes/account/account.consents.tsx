import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { offWords } from "~/features/ai/components/off-words";
import { readOwnAi } from "~/features/ai/use/patient-switches.server";
import { ConsentHistory } from "~/features/consent/components/consent-history";
import { ConsentList } from "~/features/consent/components/consents-page";
import { consentsForm } from "~/features/consent/consent.schema";
import { listConsents } from "~/features/consent/list-consents.server";
import { decideOwnConsent } from "~/features/privacy/decide-own-consent.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import type { PatientCtx } from "~/features/kernel/ctx";
import { addressSchema } from "~/features/kernel/page.schema";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Autorizações");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { cursor } = parseSearch(args.request, addressSchema);
    const [{ consents, history }, heldBack] = await Promise.all([
      listConsents(ctx, { limit: 20, cursor }),
      ctx.actor.role === "patient" ? readOwnAi(ctx as PatientCtx).then(offWords) : {},
    ]);
    const part = { ...history, cursor: cursor ?? null };
    return { consents, heldBack, part, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, consentsForm, async (ctx, { intent: purpose, granted, version }) => {
    await decideOwnConsent(ctx, { purpose, granted, version, place: "page" });
    return { done: granted ? ("yes" as const) : ("no" as const) };
  });
}

/** All that somebody is asked, each purpose by itself, and what they decided. */
export default function Consents() {
  const { consents, heldBack, part, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer && "done" in answer ? answer.done : null;
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      {done === "yes" && <Flash>Autorizado. Você pode mudar de ideia quando quiser.</Flash>}
      {done === "no" && <Flash>Guardado: vale a partir de agora.</Flash>}
      <p className="mb-5 max-w-reading">
        Cada uso é perguntado à parte, e dizer não nunca muda o seu cuidado. O que não está aqui não depende da sua
        autorização ou não é feito: veja a{" "}
        <a href={paths.privacy()} className="link">
          política de privacidade
        </a>
        .
      </p>
      <ConsentList consents={consents} heldBack={heldBack} reader={reader} />
      <section aria-labelledby="historico" className="mt-9">
        <h2 id="historico" className="text-lg dense:text-base">
          O que você decidiu
        </h2>
        {items.length === 0 ? (
          <p className="mt-1 text-ink-soft">Nada ainda. Cada decisão fica aqui, com o texto que você leu.</p>
        ) : (
          <ConsentHistory items={items} reader={reader} />
        )}
        <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      </section>
    </>
  );
}
