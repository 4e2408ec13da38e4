import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { DraftNotice } from "~/ui/draft/draft-notice";
import { useDraft } from "~/ui/draft/use-draft";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { TextArea } from "~/ui/form/text-area";
import { Fold } from "~/ui/fold";

type AddendumFormProps = {
  owner: string;
  /** Name of its draft on this device. */
  draftForm: string;
  refusal: Refusal | undefined;
  /** Another has just been signed: what this device has of it is on its way out and does not come back. */
  isNext: boolean;
};

/** Adding to what is signed. What is added is signed with the same press, and never changes either. */
export function AddendumForm({ owner, draftForm, refusal, isNext }: AddendumFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const restores = refusal === undefined && !isNext;
  const draft = useDraft(form, { owner, form: draftForm, stampName: "key", restores });
  const [typed, setTyped] = useState(typedIn(refusal, "addendum"));
  const pending = useNavigation().formData?.get("intent") === "add";
  const restored = draft.found?.how === "restored" ? draft.found.values.addendum : undefined;
  useEffect(() => {
    if (typeof restored === "string") setTyped(restored);
  }, [restored]);
  return (
    <section id="adendo" className="mt-10 print:hidden">
      <Fold label="Acrescentar um adendo" open={typed !== undefined || refusal !== undefined}>
        <Form ref={form} method="post" className="max-w-reading">
          {refusal && <FormError message={refusal.fields.addendum ?? refusal.message} />}
          <DraftNotice draft={draft} />
          <input type="hidden" name="intent" value="add" />
          <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
          <TextArea
            key={typed ?? ""}
            name="addendum"
            label="O que acrescenta"
            hint="A nota fica como foi assinada. O adendo entra abaixo dela, assinado com a data de hoje."
            rows={6}
            defaultValue={typed}
            error={refusal?.fields.addendum}
            className="max-w-none"
          />
          <Button pending={pending} pendingLabel="Assinando…" className="mt-4">
            Assinar o adendo
          </Button>
        </Form>
      </Fold>
    </section>
  );
}
