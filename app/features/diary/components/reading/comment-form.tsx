import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Notice } from "~/ui/feedback/notice";
import { TextArea } from "~/ui/form/text-area";

type CommentFormProps = {
  /** Address of the entry, with the list's filters. */
  action: string;
  refusal?: Refusal;
  /** The patient answers, on the page of their own entry. */
  isAnswer?: boolean;
};

const said = {
  comment: {
    label: "Comentar",
    hint: "Quem escreveu a anotação vê o comentário e o seu nome.",
    send: "Enviar comentário",
  },
  answer: { label: "Responder", hint: "Quem acompanha você pode ler a resposta aqui.", send: "Enviar resposta" },
};

/** A comment under a shared entry, or its answer; give it a new React `key` after each success. */
export function CommentForm({ action, refusal, isAnswer = false }: CommentFormProps) {
  const words = isAnswer ? said.answer : said.comment;
  const wrong = refusal?.fields.content;
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const { formAction, formData } = useNavigation();
  const pending = formAction === action && (formData?.has("content") ?? false);
  useSendWhenOnline(form, isAnswer && !isLostNetwork(answer, "answer") ? undefined : answer);
  return (
    <Form ref={form} method="post" action={action} preventScrollReset noValidate className="mt-2">
      {isLostNetwork(answer, isAnswer ? "answer" : undefined) && !pending && (
        <div role="alert">
          <Notice title="Sem conexão agora" className="mb-3">
            <p>O que você escreveu ainda não foi enviado e continua aqui. Quando a conexão voltar, enviamos.</p>
          </Notice>
        </div>
      )}
      <FormError
        message={wrong === undefined ? refusal?.message : undefined}
        fields={wrong === undefined ? [] : [{ id: "content", label: words.label, message: wrong }]}
      />
      {isAnswer && <input type="hidden" name="intent" value="answer" />}
      <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
      <TextArea
        name="content"
        label={words.label}
        hint={words.hint}
        required
        longest={2000}
        rows={4}
        defaultValue={typedIn(refusal, "content")}
        error={wrong}
      />
      <Button className="mt-3" pending={pending} pendingLabel="Enviando">
        {words.send}
      </Button>
    </Form>
  );
}
