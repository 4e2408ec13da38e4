import { useActionData, useNavigation } from "@remix-run/react";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { FormError } from "~/ui/form/form-error";
import { Notice } from "~/ui/feedback/notice";
import { diaryRefusalOf } from "./form-answer";

/** Why deleting or bringing back did not happen: refused, or no network. */
export function NotDone() {
  const answer = useActionData<unknown>();
  const waiting = useNavigation().state !== "idle";
  if (isLostNetwork(answer) && !waiting) {
    return (
      <div role="alert">
        <Notice title="Sem conexão agora" className="mb-6">
          <p>Nada foi mudado. Quando a conexão voltar, tente de novo.</p>
        </Notice>
      </div>
    );
  }
  return <FormError message={diaryRefusalOf(answer)?.message} />;
}
