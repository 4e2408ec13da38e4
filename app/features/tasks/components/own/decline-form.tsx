import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { Notice } from "~/ui/feedback/notice";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { TextArea } from "~/ui/form/text-area";

/** Not wanting a task, with words or without; it can be done after all. */
export function DeclineForm({ teamName, formKey }: { teamName: string; formKey: string }) {
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer, { intent: "decline" });
  const pending = useNavigation().formData?.get("intent") === "decline";
  const isLost = isLostNetwork(answer, "decline");
  return (
    <Fold label="Prefiro não fazer" open={refusal !== undefined || isLost}>
      <Form method="post" noValidate className="space-y-4">
        {isLost && !pending && (
          <div role="status">
            <Notice tone="calm" title="Sem conexão agora">
              <p>O que você escreveu continua aqui. Tente de novo quando a conexão voltar.</p>
            </Notice>
          </div>
        )}
        <p className="max-w-reading text-ink-soft">
          Tudo bem. Saber o que não serviu ajuda {teamName} a pensar em outra coisa com você.
        </p>
        <input type="hidden" name="key" value={`${formKey}-no`} />
        <TextArea
          name="reason"
          label="Quer dizer por quê?"
          optional
          rows={2}
          longest={1000}
          defaultValue={typedIn(refusal, "reason")}
          error={refusal?.fields.reason}
        />
        <Button variant="quiet" name="intent" value="decline" pending={pending} pendingLabel="Enviando…">
          Não vou fazer desta vez
        </Button>
      </Form>
    </Fold>
  );
}
