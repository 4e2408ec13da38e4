import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { giveActs, longest } from "~/features/care-words/care-words.schema";
import { giveWord, withdrawWord } from "~/features/care-words/word/give-word.server";
import { readGiven } from "~/features/care-words/word/read-words.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay } from "~/ui/time/format-time";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Palavras de cuidado");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const [given, { name }] = await Promise.all([readGiven(ctx, { patientId }), readPatient(ctx, { patientId })]);
    return { patientId, name, given, formKey: crypto.randomUUID(), longest, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, giveActs, async (ctx, act) => {
    const { patientId } = check(patientParams, args.params);
    if (act.intent === "give") await giveWord(ctx, { patientId, text: act.text }, act.key);
    else await withdrawWord(ctx, { patientId, id: act.id });
    return redirect(teamPaths.patientWords(patientId));
  });
}

/** Words that a psychologist leaves a patient for a bad day; what else the patient keeps is not shown. */
export default function GivenWords() {
  const { patientId, name, given, formKey, longest, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer, { intent: "give" });
  return (
    <>
      <PageHeader
        title={`Palavras de cuidado para ${name}`}
        lead="Uma frase sua para um dia difícil. A pessoa guarda se quiser; guardada, aparece no SOS dela. O que mais ela guarda não aparece aqui."
        back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }}
      />
      <Form method="post" noValidate key={formKey} className="max-w-form space-y-3">
        <input type="hidden" name="key" value={typedIn(refusal, "key") ?? formKey} />
        <FormError message={refusal?.message ?? refusalOf(answer, { intent: "withdraw" })?.message} />
        <TextArea
          name="text"
          label="Suas palavras"
          hint={`Sem conselho e sem cobrança: companhia. Até ${longest.text} caracteres; até três esperam resposta de cada vez.`}
          rows={3}
          longest={longest.text}
          defaultValue={typedIn(refusal, "text") ?? ""}
          error={refusal?.fields.text}
        />
        <Button name="intent" value="give">
          Oferecer
        </Button>
      </Form>
      {given.length > 0 && (
        <ul className="mt-8 max-w-reading divide-y divide-line border-y border-line">
          {given.map(({ id, text, state, createdAt }) => (
            <li key={id} className="py-3">
              <Quote
                source={`${state === "kept" ? "guardadas pela pessoa" : "à espera da resposta"} · ${formatDay(createdAt, reader)}`}
              >
                {text}
              </Quote>
              {state === "offered" && (
                <Form method="post" className="mt-2">
                  <input type="hidden" name="id" value={id} />
                  <Button variant="quiet" name="intent" value="withdraw">
                    Retirar
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
