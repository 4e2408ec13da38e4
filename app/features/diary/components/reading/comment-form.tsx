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
};

/** A comment under a shared entry; give it a new React `key` after each success. */
export function CommentForm({ action, refusal }: CommentFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const pending = useNavigation().formAction === action;
  useSendWhenOnline(form, answer);
  return (
    <Form ref={form} method="post" action={action} preventScrollReset noValidate className="mt-2">
      {isLostNetwork(answer) && !pending && (
        <div role="alert">
          <Notice title="Sem conexão agora" className="mb-3">
            <p>O comentário ainda não foi enviado e continua aqui. Quando a conexão voltar, enviamos.</p>
          </Notice>
        </div>
      )}
      <FormError message={refusal && !refusal.fields.content ? refusal.message : undefined} />
      <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
      <TextArea
        name="content"
        label="Comentar"
        hint="Quem escreveu a anotação vê o comentário e o seu nome."
        required
        longest={2000}
        rows={4}
        defaultValue={typedIn(refusal, "content")}
        error={refusal?.fields.content}
      />
      <Button className="mt-3" pending={pending} pendingLabel="Enviando">
        Enviar comentário
      </Button>
    </Form>
  );
}
