import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/button";
import { FormError } from "~/ui/form-error";
import { HiddenIdempotencyKey } from "~/ui/hidden-idempotency-key";
import { TextArea } from "~/ui/text-area";

type CommentFormProps = {
  /** Address of the entry, with the list's filters. */
  action: string;
  refusal?: Refusal;
};

/** A comment under a shared entry; give it a new React `key` after each success. */
export function CommentForm({ action, refusal }: CommentFormProps) {
  const pending = useNavigation().formAction === action;
  return (
    <Form method="post" action={action} preventScrollReset className="mt-2">
      <FormError message={refusal && !refusal.fields.content ? refusal.message : undefined} />
      <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
      <TextArea
        name="content"
        label="Comentar"
        hint="Quem escreveu a anotação vê o comentário e o seu nome."
        required
        maxLength={2000}
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
