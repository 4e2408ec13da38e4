import { Form, Link, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { Fold } from "~/ui/fold";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { AgreementDetail } from "../agreement/agreement";

type AnswerProps = { agreement: AgreementDetail; refusal: Refusal | undefined };

/** The patient's answer below the text: yes, with the mark that it was read; or no, in words if they like. */
export function AnswerForm({ agreement, refusal }: AnswerProps) {
  const { state, formData } = useNavigation();
  const pressed = state === "submitting" ? formData?.get("intent") : null;
  const errors = refusal?.fields ?? {};
  const isGuardian = agreement.kind === "guardian";
  return (
    <div className="mt-8 max-w-form border-t border-line pt-5 print:hidden">
      <FormError message={refusal?.message} />
      <Form method="post" className="space-y-4" preventScrollReset>
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="hash" value={agreement.hash} />
        {isGuardian && (
          <>
            <p>Este documento é para quem é responsável por {agreement.patientName}.</p>
            <TextField
              name="name"
              label="Nome de quem autoriza"
              longest={100}
              defaultValue={typedIn(refusal, "name")}
              error={errors.name}
            />
            <TextField
              name="relation"
              label="O que você é da pessoa"
              hint="Mãe, pai, tutora…"
              longest={60}
              defaultValue={typedIn(refusal, "relation")}
              error={errors.relation}
            />
          </>
        )}
        <Checkbox name="read" label={isGuardian ? "Li e autorizo" : "Li e concordo"} error={errors.read} />
        <Button pending={pressed === "accept"} pendingLabel="Registrando…" className="max-sm:w-full">
          Aceitar
        </Button>
      </Form>
      <div className="mt-6">
        <Fold label="Não quero aceitar, ou tenho dúvidas" open={refusal?.values.intent === "decline"}>
          <p>
            Com uma dúvida, não é preciso responder agora: o texto espera por você.{" "}
            <Link to={paths.chat()} className="link">
              Conversar com {agreement.psychologistName}
            </Link>
          </p>
          <RefuseForm step="decline" label="Não aceitar" error={errors.reply} typed={typedIn(refusal, "reply")} />
        </Fold>
      </div>
    </div>
  );
}

type RefuseProps = {
  step: "decline" | "revoke";
  label: string;
  error?: string | undefined;
  typed?: string | undefined;
};

/** A no, or a yes taken back. */
export function RefuseForm({ step, label, error, typed }: RefuseProps) {
  const { state, formData } = useNavigation();
  const pending = state === "submitting" && formData?.get("intent") === step;
  return (
    <Form method="post" className="space-y-4" preventScrollReset>
      <input type="hidden" name="intent" value={step} />
      <TextArea
        name="reply"
        label="Se quiser, conte por quê"
        hint="Quem acompanha você lê. Suas conversas e o pedido de ajuda seguem abertos."
        optional
        rows={3}
        longest={1000}
        defaultValue={typed}
        error={error}
      />
      <Button variant="quiet" pending={pending} pendingLabel="Registrando…">
        {label}
      </Button>
    </Form>
  );
}
