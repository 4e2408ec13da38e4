import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useLoaderData } from "@remix-run/react";
import { longest, wordForm } from "~/features/care-words/care-words.schema";
import { WordForm } from "~/features/care-words/components/word-form";
import { readOwnWord } from "~/features/care-words/word/read-words.server";
import { saveWord } from "~/features/care-words/word/write-word.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Palavras de cuidado");

const isNew = (id: string | undefined) => id === "new";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const word = isNew(id) ? null : await readOwnWord(ctx, { id });
    return { word, form: { formKey: crypto.randomUUID(), longest } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, wordForm, async (ctx, said) => {
    await saveWord(ctx, { ...said, id: isNew(args.params.id) ? null : (args.params.id ?? "") });
    return redirect(ownPaths.careWords());
  });
}

/** Words are written, changed, or taken away. */
export default function OneCareWord() {
  const { word, form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={word ? "Mudar" : "Escrever palavras de cuidado"}
        back={{ to: ownPaths.careWords(), label: "Palavras de cuidado" }}
      />
      <WordForm key={form.formKey} word={word} {...form} />
      {word && (
        <Form
          method="post"
          action={`${ownPaths.careWords()}?index`}
          className="mt-10 max-w-form border-t border-line pt-6"
        >
          <ActingAs />
          <input type="hidden" name="id" value={word.id} />
          <p className="mb-3 text-ink-soft">Apagar tira daqui, do SOS e da página Hoje. Não dá para desfazer.</p>
          <Button variant="quiet" name="intent" value="remove">
            Apagar
          </Button>
        </Form>
      )}
    </>
  );
}
