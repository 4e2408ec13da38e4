import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { wordActs } from "~/features/care-words/care-words.schema";
import { KeptWords, OfferedWords } from "~/features/care-words/components/word-list";
import { readWords } from "~/features/care-words/word/read-words.server";
import { acceptWord, moveWord, removeWord } from "~/features/care-words/word/write-word.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Palavras de cuidado");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => readWords(await requirePatient(args)));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, wordActs, async (ctx, { intent, id }) => {
    if (intent === "accept") await acceptWord(ctx, { id });
    else if (intent === "remove") await removeWord(ctx, { id });
    else await moveWord(ctx, { id, to: intent });
    return redirect(ownPaths.careWords());
  });
}

/** What a patient wants to read on a bad day. */
export default function CareWords() {
  const { kept, offered } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Palavras de cuidado"
        lead="O que você quer ler quando o dia pesar. Aparecem no SOS, também sem internet, nesta ordem."
        actions={
          kept.length > 0 && (
            <Button asChild variant="quiet">
              <Link to={ownPaths.careWord("new")}>Escrever outra</Link>
            </Button>
          )
        }
      />
      <OfferedWords words={offered} />
      {kept.length === 0 ? (
        <EmptyState
          title="Nada guardado ainda"
          action={
            <Button asChild>
              <Link to={ownPaths.careWord("new")}>Escrever a primeira</Link>
            </Button>
          }
        >
          Uma frase sua, ou de alguém que conhece você: num dia bom é mais fácil escrever.
        </EmptyState>
      ) : (
        <KeptWords words={kept} />
      )}
    </>
  );
}
