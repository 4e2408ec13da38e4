import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { NoteForm } from "~/features/records/components/note/note-form";
import { overtakenBy } from "~/features/records/components/note/overtaken";
import { readTemplate, resetTemplate } from "~/features/records/templates/templates.server";
import { savePostedTemplate } from "~/features/records/writing/save-posted.server";
import { afterSaving } from "~/features/records/writing/after-saving";
import { templateSearch } from "~/features/records/writing/note-search.schema";
import { templateFormSchema } from "~/features/records/writing/text-form.schema";
import { textOnPage } from "~/features/records/writing/text-on-page.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { unsentForm } from "~/ui/device/unsent";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Modelo de nota");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { content, version, ...template } = await readTemplate(ctx, args.params.code ?? "");
    const { memberId: owner, zone } = ctx.actor;
    const from = parseSearch(args.request, templateSearch);
    return { template, text: textOnPage(content, version, null), owner, zone, from };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, templateFormSchema, async (ctx, posted) => {
    const code = args.params.code ?? "";
    if (posted.intent === "reset") await resetTemplate(ctx, code);
    else await savePostedTemplate(ctx, code, posted);
    const here = teamPaths.template(code, parseSearch(args.request, templateSearch));
    return redirect(posted.intent === "reset" ? here : afterSaving(here));
  });
}

/** One template, in the psychologist's own wording. */
export default function Template() {
  const { template, text, owner, zone, from } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { code, name, hint, isOwn } = template;
  return (
    <div className="max-w-3xl">
      <PageHeader title={name} lead={`${hint}.`} back={{ to: teamPaths.templates(from), label: "Modelos de nota" }} />
      <NoteForm
        key={`${code} ${text.version === 0 ? "ours" : "own"}`}
        text={text}
        saveHref={`/api/psychologist/note-templates/${code}`}
        draft={{ owner, form: unsentForm(`template/${code}`) }}
        label="Texto do modelo"
        placeholder="Títulos e perguntas que ajudam você a começar"
        mentionsHref={null}
        refusal={refusal}
        overtaken={overtakenBy(refusal, text.plain.text, teamPaths.template(code, from))}
        zone={zone}
      />
      {isOwn && (
        <Form method="post" className="mt-8 border-t border-line pt-4">
          <ActingAs />
          <Button variant="quiet" name="intent" value="reset">
            Voltar ao modelo da CÁRIS
          </Button>
        </Form>
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.templates()} />;
}
