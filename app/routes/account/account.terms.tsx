import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useLoaderData, useNavigation } from "@remix-run/react";
import * as z from "zod";
import { acceptAgain, outdatedTexts } from "~/features/identity/account/accept-again.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Textos novos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    return { isAsked: (await outdatedTexts(ctx, ctx.actor.accountId)).length > 0 };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, z.object({}), async (ctx) => {
    await acceptAgain(ctx);
    return redirect(paths.dashboard());
  });
}

/** Asked once at a sign-in whose person accepted older texts. Nothing waits for the answer. */
export default function NewTexts() {
  const { isAsked } = useLoaderData<typeof loader>();
  const pending = useNavigation().state === "submitting";
  return (
    <div className="max-w-reading space-y-4">
      <h2 className="text-xl font-semibold">{isAsked ? "Os nossos textos mudaram" : "Está tudo em dia"}</h2>
      <p>
        {isAsked
          ? "Desde que você os aceitou, escrevemos com mais clareza quem trata dados por nós e quem é chamado quando você pede ajuda. O que você escreve continua só seu."
          : "Você já aceitou os textos que valem agora."}
      </p>
      <p className="flex flex-wrap gap-x-6">
        <Link to={paths.terms()} className="link inline-flex min-h-11 items-center">
          Ler os termos de uso
        </Link>
        <Link to={paths.privacy()} className="link inline-flex min-h-11 items-center">
          Ler a política de privacidade
        </Link>
      </p>
      {isAsked ? (
        <Form method="post" className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button pending={pending} pendingLabel="Guardando">
            Li e aceito
          </Button>
          <Link to={paths.dashboard()} className="link inline-flex min-h-11 items-center">
            Agora não
          </Link>
        </Form>
      ) : (
        <Link to={paths.dashboard()} className="link inline-flex min-h-11 items-center">
          Seguir
        </Link>
      )}
      {isAsked && (
        <p className="text-ink-soft">
          “Agora não” não muda nada: escrever, conversar, pedir ajuda e o seu cuidado continuam. Perguntamos de novo
          quando você entrar outra vez.
        </p>
      )}
    </div>
  );
}
