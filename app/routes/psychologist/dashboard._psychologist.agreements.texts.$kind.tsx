import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextForm } from "~/features/agreements/components/text-form";
import { kindParams, listSearch, textForm } from "~/features/agreements/agreements.schema";
import { kindWords } from "~/features/agreements/words/agreement-words";
import { readOwnText, saveText } from "~/features/agreements/words/own-texts.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatExact } from "~/ui/time/format-time";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Texto de um termo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { kind } = check(kindParams, args.params);
    const { done } = parseSearch(args.request, listSearch);
    return { ...(await readOwnText(ctx, kind)), done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, textForm, async (ctx, said) => {
    const { kind } = check(kindParams, args.params);
    await saveText(ctx, { ...said, kind });
    return redirect(`${teamPaths.agreementText(kind)}?done=saved`);
  });
}

/** A text of the psychologist's, to be edited. */
export default function AgreementText() {
  const { text, versions, done, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {done === "saved" && !refusal && <Flash>Texto salvo. Quem já aceitou continua com a versão que aceitou.</Flash>}
      <PageHeader
        title={kindWords[text.kind]}
        back={{ to: teamPaths.agreements(), label: "Termos e contratos" }}
        lead={
          text.version === 0
            ? "Este é um texto da CÁRIS, para você começar. Ao salvar, ele passa a ser seu."
            : `Versão ${text.version}. Mudar as palavras cria uma nova versão.`
        }
      />
      <TextForm key={text.version} text={text} refusal={refusal} />
      {versions.length > 0 && (
        <section aria-labelledby="versoes" className="mt-10 border-t border-line pt-4 dense:text-sm">
          <h2 id="versoes" className="text-lg">
            Versões
          </h2>
          <ul>
            {versions.map(({ version, createdAt }) => (
              <li key={version}>
                Versão {version}, {formatExact(createdAt, reader)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.agreements()} />;
}
