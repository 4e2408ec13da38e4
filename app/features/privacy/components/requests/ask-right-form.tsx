import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { askedRights, type AskedRight } from "../../requests/asked-right";
import { rightWords } from "./right-words";

/** The ten rights: each with what the product does by itself at once, or with the way to ask. */
export function RightsList({ chosen, answers }: { chosen: AskedRight | null; answers: string }) {
  return (
    <section aria-labelledby="direitos">
      <h3 id="direitos" className="text-lg">
        O que você pode pedir
      </h3>
      <p className="mt-1 text-ink-soft">
        De graça. O que a CÁRIS faz sozinha é na hora; o resto, {answers} responde em até 15 dias.
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {askedRights.map((right) => (
          <li key={right} id={right} className="scroll-mt-4 py-3">
            <One right={right} isChosen={right === chosen} answers={answers} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ right, isChosen, answers }: { right: AskedRight; isChosen: boolean; answers: string }) {
  const { label, article, self } = rightWords[right];
  return (
    <>
      <p>
        <span className="font-medium">{label}</span>{" "}
        <span className="text-sm whitespace-nowrap text-ink-soft">LGPD, {article}</span>
      </p>
      {self && <p className="text-ink-soft">{self.words}</p>}
      <p className="flex flex-wrap gap-x-5">
        {self && (
          <Link to={self.to} className="link inline-flex min-h-11 items-center font-medium dense:min-h-8">
            {self.act}
          </Link>
        )}
        {!isChosen && (
          <Link
            to={`${accountPaths.accountRequests(right)}#${right}`}
            preventScrollReset
            className="link inline-flex min-h-11 items-center dense:min-h-8"
          >
            {right === "confirm" ? "Perguntar" : self ? "Não resolve: pedir a alguém" : "Pedir"}
          </Link>
        )}
      </p>
      {isChosen && <AskForm right={right} answers={answers} />}
    </>
  );
}

function AskForm({ right, answers }: { right: AskedRight; answers: string }) {
  const refusal = useRefusal("ask");
  const { say } = rightWords[right];
  return (
    <Form method="post" className="mt-2 space-y-4" noValidate>
      <ActingAs />
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="right" value={right} />
      {refusal && !refusal.fields.words && <FormError message={refusal.message} />}
      {right !== "confirm" && (
        <TextArea
          name="words"
          label={say ?? "O que falta na resposta acima"}
          hint={`Quem lê é ${answers}. Não precisa contar nada do que é falado nas sessões.`}
          rows={3}
          longest={2000}
          optional={say === undefined}
          required={say !== undefined}
          defaultValue={typedIn(refusal, "words")}
          error={refusal?.fields.words}
        />
      )}
      <Button pending={usePending("ask")}>{right === "confirm" ? "Responder agora" : "Enviar o pedido"}</Button>
    </Form>
  );
}
